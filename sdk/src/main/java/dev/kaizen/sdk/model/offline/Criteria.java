package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Sentences;
import dev.kaizen.sdk.knowledge.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about when each label holds: "low: at most 1,000 EUR and no personal data; high:
 * above 10,000 EUR or personal data; when in doubt high".
 *
 * @param conditions for each label that the text explains, conditions of which one is enough
 * @param inDoubt the label the text names for all other cases
 */
record Criteria(Map<String, List<Condition>> conditions, @Nullable String inDoubt) {
  private static final String DOUBT =
      "(?:otherwise|(?:when|if)? ?in doubt|if (?:unclear|unsure|unknown)|by default|in all other cases|anything else|all else|(?:every|any|all) other)";
  private static final Pattern ONLY_DOUBT = Pattern.compile("(?i)^" + DOUBT + "\\b.*");
  private static final Pattern OR =
      Pattern.compile("(?i),?\\s+or\\s+(?!more|less|above|below|over|under|fewer)");

  private static final Pattern LIST = Pattern.compile("(?i),\\s+[^,]*,\\s+or\\s|,\\s+or\\s");
  private static final Pattern COMMA_OR = Pattern.compile("(?i),\\s+(?:or\\s+)?(?:if\\s+)?");

  /**
   * One way for a label to hold.
   *
   * @param where the sentence it stands in, literally
   */
  record Condition(String text, Span where) {}

  static Criteria of(String text, List<String> labels) {
    Map<String, List<Condition>> conditions = new LinkedHashMap<>();
    String inDoubt = labels.stream().filter(l -> namedForDoubt(text, l)).findFirst().orElse(null);
    String any = String.join("|", labels.stream().map(Pattern::quote).toList());
    Pattern start =
        Pattern.compile(
            "(?i)(?<![\\p{L}-])[\"'`*_]*(?<label>"
                + any
                + ")[\"'`*_]*(?:\\s+(?!if|when|for)\\p{L}+)?\\s*(?::|=|–|—|\\bif\\b|\\bwhen\\b|\\bmeans\\b|\\bfor\\b)[*_]*\\s*");
    for (Span sentence : Sentences.of(text)) {
      Matcher m = start.matcher(sentence.text());
      List<int[]> starts = new ArrayList<>();
      List<String> found = new ArrayList<>();
      while (m.find()) {
        starts.add(new int[] {m.start(), m.end()});
        found.add(canonical(m.group("label"), labels));
      }
      for (int i = 0; i < found.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : sentence.text().length();
        String said = upTo(sentence.text().substring(starts.get(i)[1], end));
        if (ONLY_DOUBT.matcher(said).matches()) {
          inDoubt = found.get(i);
          continue;
        }
        List<Condition> of = conditions.computeIfAbsent(found.get(i), l -> new ArrayList<>());
        OR.splitAsStream(said)
            .filter(s -> !s.isBlank())
            .forEach(s -> of.add(new Condition(s, sentence)));
      }
    }
    return new Criteria(conditions, inDoubt);
  }

  Optional<String> doubtful() {
    return Optional.ofNullable(inDoubt);
  }

  /** In "a, b, or c" the commas mean "or", too. */
  private static Stream<String> alternatives(String said) {
    return LIST.matcher(said).find()
        ? COMMA_OR.splitAsStream(said).flatMap(OR::splitAsStream)
        : OR.splitAsStream(said);
  }

  /** A label's conditions end at a semicolon. */
  private static String upTo(String said) {
    return said.split(";", 2)[0].replaceAll("[,.\\s]+$", "").strip();
  }

  private static boolean namedForDoubt(String text, String label) {
    return Pattern.compile(
            "(?i)"
                + DOUBT
                + "[,:]?\\s+(?:\\p{L}+\\s+){0,4}?[\"'`]?"
                + Pattern.quote(label)
                + "(?![\\p{L}-])")
        .matcher(text)
        .find();
  }

  private static String canonical(String found, List<String> labels) {
    return labels.stream().filter(found::equalsIgnoreCase).findFirst().orElse(found);
  }
}
