package dev.kaizen.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One benchmark of all contestants, who take turns. */
final class Match {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

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
      return switch (benchmark) {
        case ENGINE -> throughput(contestant, place, subject);
        case CONCURRENCY -> endurance(subject);
      };
    }
  }

  private Map<Metric, Double> throughput(Contestant contestant, Place place, Subject subject)
      throws Exception {
    int warm = warmUp(subject);
    boolean stored = contestant.connections() > 0;
    Traffic before = stored ? place.traffic() : Traffic.NONE;
    Timing timing = new Callers(subject, load, PATIENCE).make(warm);
    Traffic after = stored ? place.traffic() : Traffic.NONE;
    subject.verify(warm + load.runs());
    Map<Metric, Double> sample = timing.sample();
    if (stored) {
      sample.putAll(after.since(before).perRun(load.runs()));
    }
    return sample;
  }

  private Map<Metric, Double> endurance(Subject subject) throws Exception {
    // One round of a few runs: loads classes and fills pools.
    int few = Math.min(load.runs(), 10);
    new Callers(subject, load.withRuns(few), PATIENCE).make(0);
    try (var heap = new HeapWatch(load)) {
      Timing timing = new Callers(subject, load, PATIENCE).make(few);
      subject.verify(few + load.runs());
      return Map.of(
          Metric.TOTAL, timing.seconds(),
          Metric.RUN_P95, timing.millis(0.95),
          Metric.LIVE_HEAP, heap.megabytesAboveIdle());
    }
  }

  /**
   * The load itself, again and again for the time given, but not so often that what an engine keeps
   * in memory fills the heap.
   *
   * @return how many runs that were
   */
  private int warmUp(Subject subject) throws Exception {
    long end = System.nanoTime() + plan.warmUp().toNanos();
    int made = 0;
    do {
      new Callers(subject, load, PATIENCE).make(made);
      made += load.runs();
    } while (System.nanoTime() < end && made < 10 * load.runs());
    return made;
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
