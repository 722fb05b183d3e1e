package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a question with the sentence that holds most of it, word for word. A sentence is good
 * enough when it and its heading hold at least {@value #FLOOR} of the question's words and two of
 * them (one, if the question has no more) stand in the sentence itself; with only one there, the
 * sentence and its heading must hold {@value #ABOUT_FLOOR}.
 */
final class Answering {
  private static final double FLOOR = 0.4;
  private static final double ABOUT_FLOOR = 0.6;
  private static final Set<String> NAMES =
      Set.of("answer", "reply", "response", "result", "output", "text");

  private Answering() {}

  static boolean fits(Field field) {
    return field.type() == FieldType.STRING
        && field.allowed().isEmpty()
        && NAMES.contains(field.name());
  }

  static Optional<Finding> find(Field field, Material material) {
    Set<String> query = Terms.setOf(query(field, material));
    return new Reading(material)
        .about(query).stream()
            .filter(s -> goodEnough(s, query))
            .findFirst()
            .map(s -> new Finding(s.sentence().text(), List.of(s.evidence())));
  }

  static String abstention(Material material) {
    return material.reading().isEmpty()
        ? "I am Kaizen's offline model: I answer only from given text, and none was given. Give the"
            + " agent passages or inputs to answer from, or connect a model."
        : "I am Kaizen's offline model: I answer only from given text, and the given text does not"
            + " hold the answer.";
  }

  private static String query(Field field, Material material) {
    if (!material.question().isBlank()) {
      return material.question();
    }
    return material.passages().isEmpty()
        ? material.instructions() + " " + field.description()
        : material.subject();
  }

  private static boolean goodEnough(Scored s, Set<String> query) {
    return s.own() >= Math.min(2, query.size())
        ? s.coverage() >= FLOOR
        : s.coverage() >= ABOUT_FLOOR;
  }
}
