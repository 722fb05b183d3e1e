package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.FieldType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of the input {@code candidates} fits: by how many words of what is asked stand in what the
 * candidate can do. One for a text, for a list all that are at least half as near as the first. Who
 * shares no word with the matter is not chosen.
 */
final class ChoiceRule implements FieldRule {
  private static final String CANDIDATES = "candidates";
  private static final double NEAR = 0.5;

  private record Rated(String name, long shared) {}

  @Override
  public boolean fits(Wanted wanted) {
    return (wanted.isText() || wanted.type() == FieldType.LIST)
        && wanted.named("worker", "workers", "expert", "experts", "agent", "choice", "choices");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Map<String, String> candidates = candidates(material);
    if (candidates.isEmpty()) {
      FieldRule usual = wanted.isText() ? new LabelledRule() : new ListRule();
      return usual.find(wanted, material);
    }
    Set<String> matter =
        Terms.setOf(
            Criterion.named(
                material, Set.of("question", "task", "subtask", "request", "viewpoint")));
    List<Rated> rated =
        candidates.entrySet().stream()
            .map(
                c ->
                    new Rated(
                        c.getKey(),
                        Terms.setOf(c.getValue()).stream().filter(matter::contains).count()))
            .filter(r -> r.shared() > 0)
            .sorted(Comparator.comparingLong((Rated r) -> -r.shared()))
            .toList();
    if (rated.isEmpty()) {
      return Optional.empty();
    }
    if (wanted.isText()) {
      return Optional.of(new Finding(rated.getFirst().name(), List.of()));
    }
    List<String> near =
        rated.stream()
            .filter(r -> r.shared() >= rated.getFirst().shared() * NEAR)
            .map(Rated::name)
            .toList();
    return Optional.of(new Finding(near, List.of()));
  }

  /** What can be chosen by name, with all its words; a field that comes again begins the next. */
  private static Map<String, String> candidates(Material material) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, String> one = new LinkedHashMap<>();
    for (Fact fact : material.facts()) {
      if (Terms.words(fact.name()).contains(CANDIDATES)) {
        if (one.containsKey(fact.name())) {
          keep(one, found);
          one.clear();
        }
        one.put(fact.name(), fact.value().toString());
      }
    }
    keep(one, found);
    return found;
  }

  private static void keep(Map<String, String> one, Map<String, String> found) {
    one.forEach(
        (field, value) -> {
          if (Terms.words(field).contains("name")) {
            found.put(value, String.join(" ", one.values()));
          }
        });
  }
}
