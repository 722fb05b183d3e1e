package dev.kaizen.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** One benchmark of all contestants, who take turns. */
final class Match {
  /** How often each is measured, and for how long it may get warm before. */
  record Plan(int repetitions, Duration warmUp) {
    Plan {
      if (repetitions < 1 || warmUp.isNegative()) {
        throw new IllegalArgumentException("A plan needs at least one repetition");
      }
    }
  }

  private final Benchmark benchmark;
  private final Load load;
  private final Server server;
  private final Plan plan;
  private final Report report;

  Match(Benchmark benchmark, Load load, Server server, Plan plan, Report report) {
    this.benchmark = benchmark;
    this.load = load;
    this.server = server;
    this.plan = plan;
    this.report = report;
  }

  List<Outcome> play(List<Contestant> contestants) {
    report.begin(benchmark, load, plan);
    List<Outcome> outcomes = contestants.stream().map(Outcome::new).toList();
    for (int i = 0; i < plan.repetitions(); i++) {
      for (Outcome outcome : turned(outcomes, i)) {
        if (outcome.failure().isEmpty()) {
          repeat(outcome, i + 1);
        }
      }
    }
    return outcomes;
  }

  /** Whoever was first comes last next time: the place in the order favours nobody. */
  private static List<Outcome> turned(List<Outcome> outcomes, int by) {
    var turned = new ArrayList<>(outcomes);
    Collections.rotate(turned, -by);
    return turned;
  }

  private void repeat(Outcome outcome, int repetition) {
    try {
      Map<Metric, Double> sample = measure(outcome.contestant());
      outcome.add(sample);
      report.sample(outcome.contestant(), repetition, sample);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.fail(e);
    } catch (Exception | LinkageError e) {
      outcome.fail(e);
      report.failed(outcome.contestant(), e);
    }
  }

  private Map<Metric, Double> measure(Contestant contestant) throws Exception {
    try (Place place = place(contestant);
        Subject subject = contestant.opening().open(place, load)) {
      boolean stored = contestant.connections() > 0;
      ThreadFactory threads = stored ? Callers.PLATFORM : Callers.VIRTUAL;
      var course = new Course(subject, load, threads);
      return switch (benchmark) {
        case ENGINE ->
            stored ? course.throughput(plan.warmUp(), place) : course.throughput(plan.warmUp());
        case CONCURRENCY -> course.endurance();
        case FAIRNESS -> course.fairness();
      };
    }
  }

  private Place place(Contestant contestant) {
    return contestant.connections() == 0
        ? Place.inMemory()
        : Place.on(
            server,
            "bench_" + contestant.name().replaceAll("[^a-z0-9]", "_"),
            contestant.connections());
  }
}
