package dev.kaizen.launcher;

import dev.kaizen.launcher.bench.BenchOrder;
import dev.kaizen.launcher.bench.BenchRun;
import dev.kaizen.launcher.up.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Measures the engine beside its peers, on a PostgreSQL of their own.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "engine: throughput; concurrency: slow steps at once; fairness: a few runs behind very"
              + " many; waiting: 100,000 runs that wait; tenants: 1,000 of them; approvals: 50 reviewers"
              + " and 10,000 requests; chaos: faults."
              + " Without: the first three.")
  private @Nullable String name;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as well.")
  private @Nullable Path json;

  @Option(names = "--runs", paramLabel = "N", description = "Runs a repetition (1,000).")
  private @Nullable Integer runs;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Runs at a time (engine 200, concurrency 1,000).")
  private @Nullable Integer concurrency;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "How often each engine is measured (3); the median counts.")
  private @Nullable Integer repetitions;

  @Option(
      names = "--cycles",
      paramLabel = "N",
      description = "With chaos: how many kills (500); of slower faults a part of it.")
  private @Nullable Integer cycles;

  @Option(
      names = "--subjects",
      split = ",",
      paramLabel = "NAME",
      description = "Only these engines, such as kaizen,dbos.")
  private List<String> subjects = List.of();

  @Override
  public Integer call() {
    var order =
        new BenchOrder(
            Optional.ofNullable(name).map(List::of).orElse(List.of()),
            Optional.ofNullable(json),
            number(runs),
            number(concurrency),
            number(repetitions),
            number(cycles),
            subjects);
    return new BenchRun(Kaizen.settings(), new Progress(System.out)).run(order) ? 0 : 1;
  }

  private static OptionalInt number(@Nullable Integer given) {
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }
}
