package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How sure an answer is, as far as words can tell: the share of the question's words that stand in
 * what the answer rests on. Nothing when the answer is none or rests on nothing. It is counted and
 * never read: a text that says how sure one may be of it changes nothing.
 */
final class Confidence {
  private static final Set<String> NAMES = Set.of("confidence", "certainty");

  private Confidence() {}

  static boolean fits(Field field) {
    return field.type() == FieldType.NUMBER && NAMES.contains(field.name());
  }

  static double value(Material material, List<Evidence> evidence, boolean abstained) {
    String asked = material.question().isBlank() ? material.subject() : material.question();
    Set<String> words = Terms.setOf(asked);
    if (abstained || words.isEmpty()) {
      return 0;
    }
    Set<String> held = new LinkedHashSet<>();
    evidence.forEach(
        e -> {
          held.addAll(Terms.of(e.quote()));
          held.addAll(e.source().about());
        });
    long said = words.stream().filter(held::contains).count();
    return Math.round(100.0 * said / words.size()) / 100.0;
  }
}
