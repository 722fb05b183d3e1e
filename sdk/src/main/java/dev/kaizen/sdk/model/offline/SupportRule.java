package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the passages bear a claim out, for a field that may be "supported": a sentence must hold
 * nearly all of the claim's words, and its numbers. One that holds them with a denial or another
 * number contradicts the claim, where that is a choice; all else is the label that is neither.
 */
final class SupportRule implements FieldRule {
  private static final String SUPPORTED = "supported";
  private static final String CONTRADICTED = "contradicted";
  private static final double BEARS_OUT = 0.75;
  private static final double SAME_MATTER = 0.6;

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.field().allowed().contains(SUPPORTED);
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String claim = Criterion.named(material, Set.of("claim", "statement", "answer"));
    Set<String> words = Terms.setOf(claim);
    List<String> allowed = wanted.field().allowed();
    Optional<Finding> against = Optional.empty();
    for (Source source : material.passages().stream().flatMap(List::stream).toList()) {
      for (Span sentence : source.sentences()) {
        Set<String> held = Terms.setOf(sentence.text());
        double share =
            words.isEmpty()
                ? 0
                : words.stream().filter(held::contains).count() / (double) words.size();
        boolean same = denied(claim) == denied(sentence.text());
        if (share >= BEARS_OUT && same && held.containsAll(numbers(words))) {
          return Optional.of(Finding.of(SUPPORTED, source, sentence.text()));
        }
        boolean contradicts =
            share >= SAME_MATTER
                && (!same || (!numbers(held).isEmpty() && !held.containsAll(numbers(words))));
        if (contradicts && against.isEmpty() && allowed.contains(CONTRADICTED)) {
          against = Optional.of(Finding.of(CONTRADICTED, source, sentence.text()));
        }
      }
    }
    return against.or(
        () ->
            allowed.stream()
                .filter(l -> !l.equals(SUPPORTED) && !l.equals(CONTRADICTED))
                .findFirst()
                .map(l -> new Finding(l, List.of())));
  }

  private static Set<String> numbers(Set<String> words) {
    return words.stream().filter(w -> Character.isDigit(w.charAt(0))).collect(Collectors.toSet());
  }

  private static boolean denied(String text) {
    return BooleanRule.DENIAL.matcher(text.toLowerCase(java.util.Locale.ROOT)).find();
  }
}
