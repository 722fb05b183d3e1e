package dev.kaizen.launcher.bench;

import dev.kaizen.launcher.settings.CommandFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody wants measured. What is not said is left to the benchmark.
 *
 * @param names empty for every benchmark
 * @param json where the figures go for programs
 * @param subjects only these engines; empty for all
 */
public record BenchOrder(
    List<String> names,
    Optional<Path> json,
    OptionalInt runs,
    OptionalInt concurrency,
    OptionalInt repetitions,
    OptionalInt cycles,
    List<String> subjects) {
  public static final List<String> BENCHMARKS =
      List.of(
          "engine", "concurrency", "fairness", "waiting", "tenants", "approvals", "audit", "chaos");
  private static final String WHOLE_SYSTEM = "approvals";

  public BenchOrder {
    names = List.copyOf(names);
    subjects = List.copyOf(subjects);
    for (String name : names) {
      if (!BENCHMARKS.contains(name)) {
        throw new CommandFailed(
            "There is no benchmark '%s': there are %s"
                .formatted(name, String.join(", ", BENCHMARKS)));
      }
    }
    requirePositive("--runs", runs);
    requirePositive("--concurrency", concurrency);
    requirePositive("--repetitions", repetitions);
    requirePositive("--cycles", cycles);
    json = json.map(file -> file.toAbsolutePath().normalize());
  }

  /** What must run: a database for the engine alone, or all. */
  Set<String> parts() {
    return names.contains(WHOLE_SYSTEM)
        ? Set.of("postgres", "keycloak", "liberty")
        : Set.of("postgres");
  }

  /** The words for the program that measures. */
  List<String> arguments() {
    var words = new ArrayList<>(names);
    json.ifPresent(file -> words.add("--json=" + file));
    runs.ifPresent(number -> words.add("--runs=" + number));
    concurrency.ifPresent(number -> words.add("--concurrency=" + number));
    repetitions.ifPresent(number -> words.add("--repetitions=" + number));
    cycles.ifPresent(number -> words.add("--cycles=" + number));
    if (!subjects.isEmpty()) {
      words.add("--subjects=" + String.join(",", subjects));
    }
    return List.copyOf(words);
  }

  /** Said before the minutes of measuring, not after them. */
  void requireWritable() {
    json.map(Path::getParent)
        .filter(folder -> !Files.isWritable(folder))
        .ifPresent(
            folder -> {
              throw new CommandFailed("Nothing can be written to the folder " + folder);
            });
  }

  private static void requirePositive(String option, OptionalInt number) {
    if (number.isPresent() && number.getAsInt() < 1) {
      throw new CommandFailed(option + " must be 1 or more");
    }
  }
}
