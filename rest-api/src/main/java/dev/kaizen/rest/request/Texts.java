package dev.kaizen.rest.request;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a parameter's or field's text into a value, or refuses it by name. */
public final class Texts {
  private Texts() {}

  /** The constant of that name, in any case, {@code -} for {@code _}; null for null. */
  public static <E extends Enum<E>> @Nullable E word(
      String field, @Nullable String text, Class<E> words) {
    if (text == null) {
      return null;
    }
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    List<E> known = Arrays.asList(words.getEnumConstants());
    return known.stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> refused(field, "one of " + known.stream().map(Texts::lower).toList(), text));
  }

  public static <E extends Enum<E>> E word(
      String field, @Nullable String text, Class<E> words, E otherwise) {
    E word = word(field, text, words);
    return word == null ? otherwise : word;
  }

  /** How a constant is called outside, where the contract writes it in lower case. */
  public static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An instant, or a date for its first moment in UTC; null for null. */
  public static @Nullable Instant instant(String field, @Nullable String text) {
    return text == null ? null : required(field, text);
  }

  public static Instant required(String field, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(field, "a time such as 2026-01-31T12:00:00Z or a date", text);
    }
  }

  /** A whole number within bounds, or what holds when there is none. */
  public static int number(String field, @Nullable String text, int least, int most, int none) {
    if (text == null) {
      return none;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below like a number out of bounds.
    }
    throw refused(field, "a whole number from %d to %d".formatted(least, most), text);
  }

  public static KaizenException refused(String field, String wanted, String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return new KaizenException(
        ErrorCode.INVALID_INPUT, "%s is '%s'; it must be %s".formatted(field, shown, wanted));
  }
}
