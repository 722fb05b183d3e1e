package dev.kaizen.benchmarks;

import java.util.Set;

/**
 * One engine in one setting.
 *
 * @param name of the engine, as results name it
 * @param setting what tells it from the same engine otherwise set up, such as {@code in memory};
 *     lower-case words
 * @param connections size of the pool it gets; 0 for one that keeps nothing in a database
 * @param benchmarks those it takes part in
 */
public record Contestant(
    String name,
    String setting,
    String version,
    int connections,
    Set<String> benchmarks,
    Opening opening) {

  /** Makes the engine ready in a place of its own. */
  @FunctionalInterface
  public interface Opening {
    Subject open(Place place, Load load) throws Exception;
  }

  public Contestant {
    benchmarks = Set.copyOf(benchmarks);
    if (name.isBlank() || setting.isBlank() || connections < 0) {
      throw new IllegalArgumentException("A contestant needs a name and a setting");
    }
  }

  String title() {
    return name + " " + version + ", " + setting;
  }
}
