package dev.kaizen.compliance.document;

import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a control looked at. */
record EvidenceItem(ControlCard control, Map<String, Object> values) {
  /** What fails, and of what holds the newest. */
  static List<EvidenceItem> of(Assessment assessment) {
    List<EvidenceItem> items = new ArrayList<>();
    ControlCard card = assessment.card();
    assessment.findings().failingItems().forEach(item -> items.add(new EvidenceItem(card, item)));
    assessment.findings().evidence().stream()
        .filter(item -> !item.containsKey("problem"))
        .forEach(item -> items.add(new EvidenceItem(card, item)));
    return items;
  }

  /** Why it does not hold; null when it does. */
  @Nullable String problem() {
    Object problem = values.get("problem");
    return problem == null ? null : problem.toString();
  }

  /** When it was; null for what is a state and not an event. */
  @Nullable Instant at() {
    Object at = values.get("at");
    try {
      return at == null ? null : Instant.parse(at.toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What it is called: the first thing that is said of it. */
  String name() {
    return facts().values().stream().findFirst().map(Object::toString).orElse("");
  }

  /** What else is said of it. */
  String rest() {
    var rest = new StringBuilder();
    facts().entrySet().stream()
        .skip(1)
        .forEach(
            fact ->
                rest.append(rest.isEmpty() ? "" : "; ")
                    .append(Words.label(fact.getKey()))
                    .append(": ")
                    .append(fact.getValue()));
    return rest.toString();
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<>(values);
    facts.remove("problem");
    facts.remove("at");
    return facts;
  }
}
