package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why in the words of the sources: "According to TITLE: SENTENCE". Adds none of its own. */
final class Rationale {
  private static final int SENTENCES = 3;
  private static final Set<String> NAMES =
      Set.of(
          "rationale",
          "reason",
          "reasons",
          "reasoning",
          "explanation",
          "justification",
          "summary",
          "why",
          "because",
          "grounds");
  private static final String NOTHING = "No given text speaks to this.";

  private Rationale() {}

  static boolean fits(Field field) {
    return field.type() == FieldType.STRING
        && field.allowed().isEmpty()
        && Terms.words(Fact.words(field.name())).stream().anyMatch(NAMES::contains);
  }

  /**
   * First what the other fields rest on, then the sentences nearest to what the request is about.
   */
  static Finding write(Field field, Material material, List<Evidence> already) {
    Map<String, Evidence> chosen = new LinkedHashMap<>();
    already.stream()
        .filter(e -> e.source().passage() != null)
        .limit(SENTENCES)
        .forEach(e -> chosen.putIfAbsent(e.quote(), e));
    Set<String> query =
        Terms.setOf(material.subject() + " " + facts(material) + " " + field.description());
    for (Scored s : new Reading(material).bearingOn(query)) {
      if (chosen.size() >= SENTENCES) {
        break;
      }
      chosen.putIfAbsent(s.sentence().text(), s.evidence());
    }
    if (chosen.isEmpty()) {
      return new Finding(NOTHING, List.of());
    }
    List<Evidence> evidence = new ArrayList<>(chosen.values());
    return new Finding(
        evidence.stream().map(Rationale::sentence).collect(Collectors.joining(" ")), evidence);
  }

  private static String facts(Material material) {
    return material.facts().stream()
        .filter(f -> !(f.value() instanceof Boolean b) || b)
        .map(Fact::name)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Evidence e) {
    String quote = e.quote().replaceAll("\\s+", " ");
    String end = quote.matches(".*[.!?]$") ? "" : ".";
    return "According to %s: %s%s".formatted(e.source().where(), quote, end);
  }
}
