package dev.kaizen.benchmarks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** What a freshly opened subject goes through, and is measured by. Each run has another number. */
final class Course {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int FEW = 30;
  private static final int MOST_WARM_UPS = 10;

  private final Subject subject;
  private final Load load;
  private final ThreadFactory threads;
  private int made;

  Course(Subject subject, Load load, ThreadFactory threads) {
    this.subject = subject;
    this.load = load;
    this.threads = threads;
  }

  /** Warm-up, the load, and a few runs one after the other; then a look into the store. */
  Map<Metric, Double> throughput(Duration warmUp) throws Exception {
    warmUp(warmUp, MOST_WARM_UPS * load.runs());
    Map<Metric, Double> sample = make(load).sample();
    return finish(sample);
  }

  /** The same, with what the load cost the database. */
  Map<Metric, Double> throughput(Duration warmUp, Place place) throws Exception {
    warmUp(warmUp, Integer.MAX_VALUE);
    Traffic before = place.traffic();
    Map<Metric, Double> sample = make(load).sample();
    sample.putAll(place.traffic().since(before).perRun(load.runs()));
    return finish(sample);
  }

  /** The load once, with an eye on the heap. */
  Map<Metric, Double> endurance() throws Exception {
    // Loads classes and fills pools.
    make(load.with(Math.min(load.runs(), FEW), FEW));
    try (var heap = new HeapWatch(load)) {
      Timing timing = make(load);
      subject.verify(made);
      var sample = new EnumMap<Metric, Double>(Metric.class);
      sample.put(Metric.TOTAL, timing.seconds());
      sample.put(Metric.LIVE_HEAP, heap.megabytesAboveIdle());
      return sample;
    }
  }

  /** A crowd of one tenant's runs, and then a few of another: how long do these wait? */
  Map<Metric, Double> fairness() throws Exception {
    if (!(subject instanceof Crowd crowd)) {
      throw new IllegalStateException("There is one tenant only");
    }
    crowd.flood(load.runs());
    double[] waits =
        crowd.startBehind(load.concurrency()).stream().mapToDouble(wait -> wait).sorted().toArray();
    var sample = new EnumMap<Metric, Double>(Metric.class);
    sample.put(Metric.START_P95, waits[(int) Math.ceil(0.95 * waits.length) - 1]);
    return sample;
  }

  /**
   * The load itself, again and again for the time given.
   *
   * @param mostRuns what an engine that keeps all in memory can hold in its heap
   */
  private void warmUp(Duration atLeast, int mostRuns) throws Exception {
    long end = System.nanoTime() + atLeast.toNanos();
    do {
      make(load);
    } while (System.nanoTime() < end && made < mostRuns);
  }

  private Map<Metric, Double> finish(Map<Metric, Double> sample) throws Exception {
    sample.put(Metric.ALONE_P50, make(load.with(FEW, 1)).millis(0.50));
    subject.verify(made);
    return sample;
  }

  private Timing make(Load some) throws Exception {
    Timing timing = new Callers(subject, some, threads, PATIENCE).make(made);
    made += some.runs();
    return timing;
  }
}
