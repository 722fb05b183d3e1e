package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.FieldType;
import java.util.ArrayList;
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
        && wanted.named("worker", "workers", "expert", "experts", "agent", "assignee");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Map<String, String> candidates = candidates(material);
    if (candidates.isEmpty()) {
      FieldRule usual = wanted.isText() ? new LabelledRule() : new ListRule();
      return usual.find(wanted, material);
    }
    Set<String> matter =
        Terms.setOf(Criterion.named(material, Set.of("question", "task", "subtask", "request")));
    List<Rated> rated =
        candidates.entrySet().stream()
            .map(
                c ->
                    new Rated(
                        c.getKey(),
                        Terms.setOf(c.getKey() + " " + c.getValue()).stream()
                            .filter(matter::contains)
                            .count()))
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

  /** A candidate's words come after its name, in the order of the inputs. */
  private static Map<String, String> candidates(Material material) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (Fact fact : material.facts()) {
      List<String> words = Terms.words(fact.name());
      if (words.contains(CANDIDATES)) {
        String value = fact.value().toString();
        if (words.contains("name")) {
          names.add(value);
          found.put(value, "");
        } else if (!names.isEmpty()) {
          found.merge(names.getLast(), value, (a, b) -> a + " " + b);
        }
      }
    }
    return found;
  }
}
