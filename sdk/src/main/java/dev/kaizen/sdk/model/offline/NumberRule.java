package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import dev.kaizen.sdk.workflow.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number whose label holds the field's words, or that stands beside them in a sentence. */
final class NumberRule implements FieldRule {
  private static final int NEAR = 25;

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isNumber();
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    for (List<Source> document : material.searching()) {
      Optional<Finding> found = labelled(wanted, document).or(() -> beside(wanted, document));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> labelled(Wanted wanted, List<Source> document) {
    return Labelled.by(wanted.stems(), document).stream()
        .flatMap(
            l ->
                Money.in(l.value()).stream()
                    .limit(1)
                    .flatMap(m -> value(wanted, m.amount()).stream())
                    .map(v -> Finding.of(v, l.source(), l.quote())))
        .findFirst();
  }

  /** "payment within 30 days" for a field {@code paymentDays}: all words, and a number near one. */
  private static Optional<Finding> beside(Wanted wanted, List<Source> document) {
    for (Source source : document) {
      for (Span sentence : source.sentences()) {
        List<String> words = Terms.words(sentence.text()).stream().map(Synonyms::of).toList();
        if (!words.containsAll(wanted.stems())) {
          continue;
        }
        List<Money> near =
            Money.in(sentence.text()).stream()
                .filter(m -> m.currency() == null && near(wanted, sentence.text(), m))
                .toList();
        if (near.size() == 1) {
          return value(wanted, near.getFirst().amount())
              .map(v -> Finding.of(v, source, sentence.text()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean near(Wanted wanted, String sentence, Money m) {
    String around =
        sentence.substring(
            Math.max(0, m.start() - NEAR), Math.min(sentence.length(), m.end() + NEAR));
    return Terms.words(around).stream().map(Synonyms::of).anyMatch(wanted.stems()::contains);
  }

  private static final Pattern WHOLE = Pattern.compile("-?\\d+");

  private static Optional<Object> value(Wanted wanted, BigDecimal number) {
    if (wanted.type() == FieldType.NUMBER) {
      return Optional.of(number.doubleValue());
    }
    String plain = number.stripTrailingZeros().toPlainString();
    return WHOLE.matcher(plain).matches() ? Optional.of(Long.valueOf(plain)) : Optional.empty();
  }
}
