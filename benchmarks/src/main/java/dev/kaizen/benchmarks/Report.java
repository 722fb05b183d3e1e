package dev.kaizen.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a person what is measured, on what, and what came of it. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void surroundings(Machine machine, Server server) {
    out.printf(
        "Machine     %d cores, %d MB, %s%n",
        machine.cores(), machine.memoryBytes() >> 20, machine.processor());
    out.printf(
        Locale.ROOT,
        "Busy        %.1f of %d cores in the minute before%n",
        machine.busy(),
        machine.cores());
    out.printf("System      %s%n", machine.system());
    out.printf("JDK         %s%n", machine.jdk());
    out.printf(
        "PostgreSQL  %s, %s%n",
        server.version(),
        server.settings().entrySet().stream()
            .map(setting -> setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining(", ")));
  }

  void begin(Benchmark benchmark, Load load, Match.Plan plan) {
    out.printf(
        Locale.ROOT,
        "%n%s: %,d runs of %d steps%s, %,d at a time; median of %d%n",
        benchmark.key(),
        load.runs(),
        load.steps(),
        load.pause().isZero() ? "" : " of %d ms".formatted(load.pause().toMillis()),
        load.concurrency(),
        plan.repetitions());
  }

  void sample(Contestant contestant, int repetition, Map<Metric, Double> sample) {
    String figures =
        sample.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> number(each.getKey(), each.getValue()) + " " + each.getKey().unit())
            .collect(Collectors.joining(", "));
    out.printf("  %d  %s: %s%n", repetition, contestant.title(), figures);
  }

  void failed(Contestant contestant, Throwable cause) {
    out.printf("  failed: %s%n", contestant.title());
    if (System.getenv("KAIZEN_TRACE") != null) {
      cause.printStackTrace(out);
    }
  }

  void table(Benchmark benchmark, List<Outcome> outcomes) {
    out.printf("%n%s, medians%n", benchmark.key());
    table(outcomes).forEach(out::println);
  }

  /** A row a contestant; a column each metric that any of them has. */
  static List<String> table(List<Outcome> outcomes) {
    List<Metric> metrics =
        Arrays.stream(Metric.values())
            .filter(metric -> outcomes.stream().anyMatch(o -> o.medians().containsKey(metric)))
            .toList();
    int width = outcomes.stream().mapToInt(o -> o.contestant().title().length()).max().orElse(0);
    String first = "%-" + Math.max(width, 1) + "s";
    var lines = new ArrayList<String>();
    lines.add(
        first.formatted("")
            + metrics.stream()
                .map(metric -> " %14s".formatted(metric.heading()))
                .collect(Collectors.joining()));
    for (Outcome outcome : outcomes) {
      String title = first.formatted(outcome.contestant().title());
      Map<Metric, Double> medians = outcome.medians();
      lines.add(
          title
              + outcome
                  .failure()
                  .map(reason -> " failed: " + reason)
                  .orElseGet(
                      () ->
                          metrics.stream()
                              .map(metric -> " %14s".formatted(cell(metric, medians)))
                              .collect(Collectors.joining())));
    }
    return lines;
  }

  private static String cell(Metric metric, Map<Metric, Double> medians) {
    Double value = medians.get(metric);
    return value == null ? "–" : number(metric, value);
  }

  private static String number(Metric metric, double value) {
    return String.format(Locale.ROOT, "%,." + metric.digits() + "f", value);
  }
}
