package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Yes or no: by a label ("Personal data: no"), or by a sentence that holds the field's words, with
 * or without a denial.
 */
final class BooleanRule implements FieldRule {
  private static final Pattern YES = Pattern.compile("^(?:yes|true|y|required|included|☒|x)\\b.*");
  private static final Pattern NO =
      Pattern.compile("^(?:no|none|false|n|not|without|never|n/a)\\b.*");
  static final Pattern DENIAL =
      Pattern.compile("\\b(?:no|not|none|never|neither|without|nor|n't|free of)\\b");

  /** A rule says what would be, not what is. */
  private static final Pattern RULE =
      Pattern.compile(
          "\\b(?:if|when|where|whether|unless|must|shall|should|may|any|every|each|who)\\b");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.type() == FieldType.BOOLEAN;
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Set<String> words = new LinkedHashSet<>(wanted.stems());
    words.removeAll(Set.of("is", "has", "ha", "does", "need", "whether", "involve", "involv"));
    for (List<Source> document : material.searching()) {
      Optional<Finding> found = labelled(words, document).or(() -> said(words, document));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> labelled(Set<String> words, List<Source> document) {
    for (Labelled l : Labelled.by(words, document)) {
      String value = l.value().toLowerCase(Locale.ROOT);
      if (YES.matcher(value).matches() || NO.matcher(value).matches()) {
        return Optional.of(Finding.of(!NO.matcher(value).matches(), l.source(), l.quote()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> said(Set<String> words, List<Source> document) {
    for (Source source : document) {
      for (Span sentence : source.sentences()) {
        List<String> stems = Terms.words(sentence.text()).stream().map(Synonyms::of).toList();
        String text = sentence.text().toLowerCase(Locale.ROOT);
        if (stems.containsAll(words) && !text.endsWith("?") && !RULE.matcher(text).find()) {
          boolean denied = DENIAL.matcher(text).find();
          return Optional.of(Finding.of(!denied, source, sentence.text()));
        }
      }
    }
    return Optional.empty();
  }
}
