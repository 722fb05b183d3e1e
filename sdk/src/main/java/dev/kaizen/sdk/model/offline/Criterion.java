package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One of the points by which something is judged, as the inputs give them under "criteria" or
 * "rubric", and whether the judged text speaks to it.
 */
record Criterion(String text, boolean met) {
  private static final double SAID = 0.5;
  private static final Set<String> CRITERIA = Set.of("criteria", "criterion", "rubric");
  private static final Set<String> JUDGED =
      Set.of(
          "answer",
          "draft",
          "candidate",
          "argument",
          "arguments",
          "proposal",
          "result",
          "results",
          "work",
          "report",
          "content",
          "plan");

  /** Empty when the inputs hold no criteria, or nothing to judge. */
  static List<Criterion> of(Material material) {
    List<Criterion> judged = new ArrayList<>();
    String text = named(material, JUDGED);
    if (text.isBlank()) {
      return judged;
    }
    Set<String> said = Terms.setOf(text);
    for (Fact fact : material.facts()) {
      if (isNamed(fact, CRITERIA)) {
        Sentences.of(fact.value().toString()).stream()
            .flatMap(s -> Arrays.stream(s.text().split(";")))
            .map(String::strip)
            .filter(s -> !Terms.setOf(s).isEmpty())
            .forEach(s -> judged.add(new Criterion(s, share(Terms.setOf(s), said) >= SAID)));
      }
    }
    return judged;
  }

  static String named(Material material, Set<String> names) {
    return String.join(
        "\n",
        material.facts().stream()
            .filter(f -> isNamed(f, names))
            .map(f -> f.value().toString())
            .toList());
  }

  private static boolean isNamed(Fact fact, Set<String> names) {
    return Terms.words(fact.name()).stream().anyMatch(names::contains);
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.stream().filter(in::contains).count() / (double) of.size();
  }
}
