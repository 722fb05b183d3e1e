package dev.kaizen.benchmarks;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Contestants that one jar brings along. */
public interface Lineup {
  List<Contestant> contestants();

  /**
   * All on the class path, Kaizen first.
   *
   * @param names only these; empty for all
   * @throws IllegalArgumentException for a name that nobody has
   */
  static List<Contestant> of(Set<String> names) {
    List<Contestant> all =
        ServiceLoader.load(Lineup.class).stream()
            .flatMap(found -> found.get().contestants().stream())
            .sorted(Comparator.comparing(contestant -> !contestant.name().equals("kaizen")))
            .toList();
    Set<String> known = all.stream().map(Contestant::name).collect(toCollection(TreeSet::new));
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException(
          "There are %s to measure, and not all of %s"
              .formatted(String.join(", ", known), String.join(", ", new TreeSet<>(names))));
    }
    return all.stream().filter(c -> names.isEmpty() || names.contains(c.name())).toList();
  }
}
