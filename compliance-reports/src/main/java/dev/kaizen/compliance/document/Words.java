package dev.kaizen.compliance.document;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values as people read them. Times are UTC and say so. */
final class Words {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

  private Words() {}

  static String second(Instant at) {
    return SECOND.format(at);
  }

  static String number(long n) {
    return String.format(Locale.ENGLISH, "%,d", n).replace(',', '\u202f');
  }

  static String status(Status status) {
    return switch (status) {
      case PASSING -> "Passing";
      case FAILING -> "Failing";
      case STALE -> "Stale";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  static String state(ClauseStatus.State state) {
    return switch (state) {
      case PASSING -> "Passing";
      case FAILING -> "Failing";
      case STALE -> "Stale";
      case NOT_APPLICABLE -> "Not applicable";
      case ATTESTED -> "Attested";
      case NOT_COVERED -> "Not covered";
    };
  }

  static String cssClass(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code requestedBy} as {@code Requested by}. */
  static String label(String name) {
    String words = CAPITAL.matcher(name).replaceAll(m -> " " + m.group(1).toLowerCase(Locale.ROOT));
    return words.equals("at")
        ? "Time (UTC)"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String value(Object value) {
    return switch (value) {
      case Long n -> number(n);
      case String text when TIME.matcher(text).matches() -> timeOr(text);
      default -> value.toString();
    };
  }

  private static String timeOr(String text) {
    try {
      return second(Instant.parse(text)).replace(" UTC", "");
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
