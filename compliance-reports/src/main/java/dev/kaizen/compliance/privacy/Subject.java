package dev.kaizen.compliance.privacy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks, and what they are called in the data: names, addresses, numbers. A place names them
 * when it holds one of these as words of its own, in any case and across line ends.
 */
public record Subject(String name, List<String> identifiers) {
  private static final int MOST = 20;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  public Subject {
    name = name.strip();
    identifiers =
        List.copyOf(new LinkedHashSet<>(identifiers.stream().map(String::strip).toList()));
    if (name.isEmpty() || name.length() > LONGEST) {
      throw invalid("name: 1 to %d characters".formatted(LONGEST));
    }
    if (identifiers.isEmpty() || identifiers.size() > MOST) {
      throw invalid("identifiers: 1 to %d of what the person is called".formatted(MOST));
    }
    for (String identifier : identifiers) {
      if (identifier.length() < SHORTEST || identifier.length() > LONGEST) {
        throw invalid(
            "identifiers: each has %d to %d characters; shorter ones stand in too many places"
                .formatted(SHORTEST, LONGEST));
      }
      if (identifier.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw invalid("identifiers: each has a letter or a digit");
      }
    }
  }

  /**
   * A regular expression of PostgreSQL for texts that {@code searched} has made plain. In JSON a
   * quotation mark or backslash is escaped, so there it is looked for in that form as well.
   */
  public String pattern() {
    Set<String> forms = new LinkedHashSet<>();
    for (String identifier : identifiers) {
      String plain =
          Normalizer.normalize(identifier, Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("\\s+", " ");
      forms.add(word(plain));
      String json = JsonText.write(plain);
      forms.add(word(json.substring(1, json.length() - 1)));
    }
    return forms.stream().collect(Collectors.joining("|", "(", ")"));
  }

  /** Boundaries only where the identifier itself begins or ends with a word. */
  private static String word(String plain) {
    StringBuilder pattern = new StringBuilder();
    if (Character.isLetterOrDigit(plain.codePointAt(0))) {
      pattern.append("\\m");
    }
    plain
        .codePoints()
        .forEach(
            c -> {
              if (!Character.isLetterOrDigit(c) && c != ' ' && c != '_') {
                pattern.append('\\');
              }
              pattern.appendCodePoint(c);
            });
    if (Character.isLetterOrDigit(plain.codePointBefore(plain.length()))) {
      pattern.append("\\M");
    }
    return pattern.toString();
  }

  byte[] toBytes() {
    return JsonText.write(Map.of("name", name, "identifiers", identifiers))
        .getBytes(StandardCharsets.UTF_8);
  }

  static Subject fromBytes(byte[] bytes) {
    if (JsonText.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> read
        && read.get("name") instanceof String name
        && read.get("identifiers") instanceof List<?> identifiers) {
      return new Subject(name, identifiers.stream().map(String::valueOf).toList());
    }
    throw new KaizenException(ErrorCode.INTERNAL, "Who asked cannot be read");
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
