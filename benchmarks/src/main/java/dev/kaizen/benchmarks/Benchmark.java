package dev.kaizen.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be measured. */
enum Benchmark {
  /** How much an engine gets done, and what it costs the database. */
  ENGINE(new Load(1_000, 200, 10, Duration.ZERO)),
  /** How many slow steps it holds at once, and in how much heap. */
  CONCURRENCY(new Load(1_000, 1_000, 10, Duration.ofSeconds(1))),
  /** How long a few runs of a tenant wait behind very many of another. */
  FAIRNESS(new Load(100_000, 10, 10, Duration.ZERO));

  private final Load usual;

  Benchmark(Load usual) {
    this.usual = usual;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Load load(@Nullable Integer runs, @Nullable Integer concurrency) {
    return new Load(
        runs == null ? usual.runs() : runs,
        concurrency == null ? usual.concurrency() : concurrency,
        usual.steps(),
        usual.pause());
  }

  /** All when none is named. */
  static List<Benchmark> named(List<String> names) {
    return names.isEmpty()
        ? Arrays.asList(values())
        : names.stream().map(name -> valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }
}
