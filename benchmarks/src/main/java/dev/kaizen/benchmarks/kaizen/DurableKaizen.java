package dev.kaizen.benchmarks.kaizen;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.benchmarks.Crowd;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.run.dispatch.RunNode;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.run.StepExecutor;
import dev.kaizen.shared.DatabaseClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A node as the server has it, without the server: tenants in schemas and roles of their own, an
 * audit log each, and a commit that holds a step with its audit entry before the next step begins.
 * A caller's run is durable before a worker takes it; its answer is told after the commit that
 * holds it. Tenants take turns.
 */
final class DurableKaizen implements Crowd {
  private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int STARTERS = 200;
  private static final int MOST_RUNS = 2_000;

  /** One for each writer, and some for what workers look up. */
  static final int CONNECTIONS = WRITERS + 4;

  private final StoreCheck check;
  private final List<String> tenants;
  private final Ends ends = new Ends();
  private final RunNode node;

  DurableKaizen(Place place, Load load, int count) throws Exception {
    var database = new TenantDatabase(count);
    database.fill(place, load);
    this.check = new StoreCheck(place, load, database.tenants());
    this.tenants = database.tenants().stream().map(tenant -> tenant.slug()).toList();
    this.node =
        new RunNode(
                settings(
                    UuidCreator.getTimeOrderedEpoch(),
                    "bench",
                    place.openPool(TenantDatabase.connections(place)),
                    load,
                    (tenant, journal) -> ends.heard(journal)),
                new DatabaseClock())
            .start();
  }

  /** A node that does the load's steps and nothing else. */
  static RunNode.Settings settings(
      UUID id, String name, DataSource pool, Load load, RunNode.Around around) {
    return new RunNode.Settings(
        id,
        name,
        pool,
        WRITERS,
        MOST_RUNS,
        time -> steps(load, time),
        around,
        (tenant, run, work) -> work.run(),
        step -> Thread.ofVirtual().start(step),
        RunMetrics.NONE);
  }

  private static StepExecutor steps(Load load, InstantSource time) {
    return new StepExecutor(
        name -> {
          throw new KaizenException(ErrorCode.NOT_FOUND, "There is no model here");
        },
        (base, query, k, mode) -> {
          throw new KaizenException(ErrorCode.NOT_FOUND, "There is no knowledge base here");
        },
        CountingWorkflow.functions(load),
        time);
  }

  @Override
  public long run(int number) throws Exception {
    UUID run = UuidCreator.getTimeOrderedEpoch();
    CompletableFuture<RunState> end = ends.of(run);
    start(tenants.get(number % tenants.size()), run, number);
    return CountingWorkflow.answer(end.get());
  }

  private void start(String tenant, UUID run, int number) {
    node.start(
        tenant,
        run,
        CountingWorkflow.NAME,
        TenantDatabase.VERSION,
        Map.of("value", (long) number),
        "bench");
  }

  @Override
  public void flood(int runs) throws Exception {
    try (var starters = Executors.newFixedThreadPool(STARTERS, Thread.ofVirtual().factory())) {
      List<Callable<Void>> starts = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        int number = i;
        starts.add(
            () -> {
              start(tenants.getFirst(), UuidCreator.getTimeOrderedEpoch(), number);
              return null;
            });
      }
      for (Future<Void> start : starters.invokeAll(starts)) {
        start.get();
      }
    }
  }

  @Override
  public List<Double> startBehind(int runs) throws Exception {
    List<UUID> late = new ArrayList<>();
    List<CompletableFuture<RunState>> awaited = new ArrayList<>();
    try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < runs; i++) {
        UUID run = UuidCreator.getTimeOrderedEpoch();
        int number = i;
        late.add(run);
        awaited.add(ends.of(run));
        starters.execute(() -> start(tenants.getLast(), run, number));
      }
    }
    for (CompletableFuture<RunState> end : awaited) {
      CountingWorkflow.answer(end.get());
    }
    return check.waits(late);
  }

  @Override
  public void verify(int runs) throws Exception {
    check.require(runs);
  }

  @Override
  public void close() {
    node.close();
  }
}
