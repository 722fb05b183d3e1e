package dev.kaizen.benchmarks;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Contestants that one jar brings along. */
public interface Lineup {
  List<Contestant> contestants();

  /**
   * All on the class path for that benchmark, Kaizen first.
   *
   * @param names only these; empty for all
   */
  static List<Contestant> of(String benchmark, Set<String> names) {
    return ServiceLoader.load(Lineup.class).stream()
        .flatMap(found -> found.get().contestants().stream())
        .filter(contestant -> contestant.benchmarks().contains(benchmark))
        .filter(contestant -> names.isEmpty() || names.contains(contestant.name()))
        .sorted((a, b) -> Boolean.compare(b.name().equals("kaizen"), a.name().equals("kaizen")))
        .toList();
  }
}
