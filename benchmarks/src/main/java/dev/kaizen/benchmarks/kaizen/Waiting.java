package dev.kaizen.benchmarks.kaizen;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.benchmarks.Heap;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.run.dispatch.RunNode;
import dev.kaizen.run.journal.GroupCommit;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.journal.JournalMetrics;
import dev.kaizen.run.journal.JournalReader;
import dev.kaizen.run.journal.TenantAddress;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.shared.DatabaseClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A node with next to nothing to do: how soon a run's first step is done, how much of a step is the
 * engine's own, what very many waiting runs take of its heap, and how soon one of them that gets
 * its signal has ended.
 */
public final class Waiting implements AutoCloseable {
  public static final int CONNECTIONS = DurableKaizen.CONNECTIONS;
  private static final int ALONE = 500;
  private static final int SIGNALS = 200;
  private static final int STARTERS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final double NANOS_A_MS = 1e6;

  private final Place place;
  private final TenantSchema tenant;
  private final RunNode node;
  private final GroupCommit signals;
  private final GroupJournal others;
  private final Ends ends = new Ends();
  private final Random random = new Random(11);
  private final List<UUID> waiting = new ArrayList<>();

  public Waiting(Place place) throws Exception {
    this.place = place;
    var load = new Load(1, 1, 10, Duration.ZERO);
    var database = new TenantDatabase(1);
    database.fill(place, load);
    this.tenant = database.tenants().getFirst();
    var pool = place.openPool(TenantDatabase.connections(place));
    this.node =
        new RunNode(
                DurableKaizen.settings(
                    UuidCreator.getTimeOrderedEpoch(),
                    "waiting",
                    pool,
                    load,
                    (slug, journal) -> ends.heard(journal)),
                new DatabaseClock())
            .start();
    UUID other = UuidCreator.getTimeOrderedEpoch();
    this.signals = new GroupCommit(pool, other, 1, JournalMetrics.NONE);
    this.others =
        new GroupJournal(
            new TenantAddress(tenant.slug(), tenant.schema(), tenant.role()),
            signals,
            new JournalReader(pool, other),
            InstantSource.system());
  }

  public List<Figure> measure(int runs) throws Exception {
    alone();
    List<UUID> measured = alone();
    double startP50 = millis(measured, "percentile_cont(0.5)", "e.seq = 2");
    double stepP95 =
        millis(measured, "percentile_cont(0.95)", "e.seq > 2 and e.kind = 'StepCompleted'");
    double idle = Heap.liveMegabytes();
    flood(runs);
    double heap = Heap.liveMegabytes() - idle;
    double[] signal = answers();
    return List.of(
        new Figure(
            "start_p50", "alone: from start to the end of the first step, p50", "ms", startP50),
        new Figure("step_p95", "alone: a trivial step, recorded, p95", "ms", stepP95),
        new Figure("waiting", "runs that wait for a signal", "runs", runs),
        new Figure("live_heap", "what they take of the heap", "MB", heap),
        new Figure("signal_p50", "from a signal to the run's end, p50", "ms", signal[SIGNALS / 2]),
        new Figure(
            "signal_p95", "the same, p95", "ms", signal[(int) Math.ceil(0.95 * SIGNALS) - 1]),
        new Figure("signal_max", "the same, longest", "ms", signal[SIGNALS - 1]));
  }

  /** One run after the other. */
  private List<UUID> alone() throws Exception {
    List<UUID> runs = new ArrayList<>();
    for (int i = 0; i < ALONE; i++) {
      UUID run = UuidCreator.getTimeOrderedEpoch();
      CompletableFuture<RunState> end = ends.of(run);
      start(run, CountingWorkflow.NAME, i);
      CountingWorkflow.answer(end.get());
      runs.add(run);
    }
    return runs;
  }

  private void flood(int runs) throws Exception {
    try (var starters = Executors.newFixedThreadPool(STARTERS, Thread.ofVirtual().factory())) {
      List<Future<UUID>> started = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        int number = i;
        started.add(
            starters.submit(
                () -> {
                  UUID run = UuidCreator.getTimeOrderedEpoch();
                  start(run, CountingWorkflow.WAITING, number);
                  return run;
                }));
      }
      for (Future<UUID> run : started) {
        waiting.add(run.get());
      }
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (waitingRuns() < runs) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Only %d runs wait".formatted(waitingRuns()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private double[] answers() throws Exception {
    double[] millis = new double[SIGNALS];
    for (int i = 0; i < SIGNALS; i++) {
      UUID run = waiting.remove(random.nextInt(waiting.size()));
      CompletableFuture<RunState> end = ends.of(run);
      long sent = System.nanoTime();
      signal(run);
      CountingWorkflow.answer(end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      millis[i] = (System.nanoTime() - sent) / NANOS_A_MS;
    }
    Arrays.sort(millis);
    return millis;
  }

  /** As another node records it, who tells this one. */
  private void signal(UUID run) {
    Journal.Claim claim = others.claim(run).orElseThrow();
    Journal.Claim signalled =
        others
            .append(
                claim,
                List.of(new RunEvent.Signalled(CountingWorkflow.SIGNAL, Map.of(), "bench")),
                null)
            .orElseThrow();
    others.release(signalled, Instant.EPOCH);
    node.hint(tenant.slug());
  }

  private void start(UUID run, String workflow, int number) {
    node.start(
        tenant.slug(),
        run,
        workflow,
        TenantDatabase.VERSION,
        Map.of("value", (long) number),
        "bench");
  }

  private long waitingRuns() throws SQLException {
    return place.count(
        "select count(*) from %s.run where workflow = '%s' and status = 'WAITING' and owner is null"
            .formatted(tenant.schema(), CountingWorkflow.WAITING));
  }

  /** Between events that follow each other. */
  private double millis(List<UUID> runs, String aggregate, String which) throws SQLException {
    try (var connection = place.connect();
        var query =
            connection.prepareStatement(
                """
                select %2$s within group (order by extract(epoch from e.at - before.at) * 1000)
                from %1$s.run_event e join %1$s.run_event before
                  on before.run_id = e.run_id and before.seq = e.seq - 1
                where e.run_id = any(?) and %3$s
                """
                    .formatted(tenant.schema(), aggregate, which))) {
      query.setArray(1, connection.createArrayOf("uuid", runs.toArray()));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  @Override
  public void close() {
    signals.close();
    node.close();
  }
}
