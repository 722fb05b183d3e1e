package dev.kaizen.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one contestant in one benchmark: its repetitions, or why it failed. */
final class Outcome {
  private final Contestant contestant;
  private final List<Map<Metric, Double>> samples = new ArrayList<>();
  private @Nullable String failure;

  Outcome(Contestant contestant) {
    this.contestant = contestant;
  }

  Contestant contestant() {
    return contestant;
  }

  void add(Map<Metric, Double> sample) {
    samples.add(Map.copyOf(sample));
  }

  /** One failed repetition fails the contestant: its other figures would be those of luck. */
  void fail(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    failure = cause.getClass().getSimpleName() + ": " + message.strip();
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Of each metric the middle value of all repetitions; empty after a failure. */
  Map<Metric, Double> medians() {
    var medians = new EnumMap<Metric, Double>(Metric.class);
    if (failure == null) {
      for (Metric metric : Metric.values()) {
        double[] values =
            samples.stream()
                .filter(sample -> sample.containsKey(metric))
                .mapToDouble(sample -> sample.get(metric))
                .sorted()
                .toArray();
        if (values.length > 0) {
          medians.put(metric, (values[(values.length - 1) / 2] + values[values.length / 2]) / 2);
        }
      }
    }
    return medians;
  }
}
