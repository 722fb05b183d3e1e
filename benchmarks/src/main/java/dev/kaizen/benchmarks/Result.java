package dev.kaizen.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One figure, for programs. A contestant that failed has none.
 *
 * @param subject {@code kaizen} or the peer's name
 * @param metric the setting and what was measured, such as {@code in_memory.runs_per_second}
 */
record Result(String bench, String subject, String metric, String unit, double value) {

  static List<Result> of(Benchmark benchmark, List<Outcome> outcomes) {
    var results = new ArrayList<Result>();
    for (Outcome outcome : outcomes) {
      Contestant contestant = outcome.contestant();
      String setting = contestant.setting().replaceAll("[^a-z0-9]+", "_");
      outcome
          .medians()
          .forEach(
              (metric, value) ->
                  results.add(
                      new Result(
                          benchmark.key(),
                          contestant.name(),
                          setting + "." + metric.key(),
                          metric.unit(),
                          value)));
    }
    return results;
  }

  static void write(List<Result> results, Path file) {
    try {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), results);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written", e);
    }
  }
}
