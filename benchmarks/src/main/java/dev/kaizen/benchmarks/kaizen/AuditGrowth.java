package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.audit.head.HeadDesk;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.run.journal.GroupCommit;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.journal.JournalMetrics;
import dev.kaizen.run.journal.JournalReader;
import dev.kaizen.run.journal.TenantAddress;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Very many workers record events of runs, each with its entry, while the log signs its heads. */
final class AuditGrowth {
  private static final int WORKERS = 400;
  private static final int EVENTS_OF_A_RUN = 10;
  private static final Duration SIGN_EVERY = Duration.ofMillis(300);
  private static final double NANOS_A_SECOND = 1e9;

  private final Place place;
  private final TenantSchema tenant;
  private final Signing signing;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean ended;

  interface Signing {
    HeadDesk.Signed once() throws SQLException;
  }

  record Grown(double perSecond, double longestWait, double heads) {}

  AuditGrowth(Place place, TenantSchema tenant, Signing signing) {
    this.place = place;
    this.tenant = tenant;
    this.signing = signing;
  }

  Grown during(Duration warmUp, Duration measured) throws Exception {
    UUID node = UUID.randomUUID();
    var address = new TenantAddress(tenant.slug(), tenant.schema(), tenant.role());
    try (var commits = new GroupCommit(place.pool(), node, 1, JournalMetrics.NONE);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var journal =
          new GroupJournal(
              address, commits, new JournalReader(place.pool(), node), InstantSource.system());
      for (int i = 0; i < WORKERS; i++) {
        workers.execute(() -> work(journal));
      }
      try {
        sign(warmUp);
        long from = entries();
        long begin = System.nanoTime();
        Grown signed = sign(measured);
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        double perSecond = (entries() - from) / seconds;
        return new Grown(perSecond, signed.longestWait(), signed.heads());
      } finally {
        ended = true;
      }
    } finally {
      while (!signing.once().isAll()) {
        // Until the last entry is under a head.
      }
      requireNoFailure();
    }
  }

  private void work(GroupJournal journal) {
    try {
      while (!ended) {
        Claim claim =
            journal.start(
                UUID.randomUUID(),
                CountingWorkflow.waiting().name(),
                TenantDatabase.VERSION,
                Map.of(),
                "bench");
        for (int i = 1; i < EVENTS_OF_A_RUN && !ended; i++) {
          RunEvent event =
              new RunEvent.Signalled(CountingWorkflow.SIGNAL, Map.of("n", (long) i), "bench");
          claim = journal.append(claim, List.of(event), null).orElseThrow();
        }
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** An entry waits at most from one look at the log to the end of the next signing. */
  private Grown sign(Duration time) throws SQLException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    long looked = System.nanoTime();
    double longest = 0;
    int heads = 0;
    while (System.nanoTime() < end) {
      Thread.sleep(SIGN_EVERY);
      long now = System.nanoTime();
      signing.once();
      heads++;
      longest = Math.max(longest, (System.nanoTime() - looked) / NANOS_A_SECOND);
      looked = now;
      requireNoFailure();
    }
    return new Grown(0, longest, heads);
  }

  private void requireNoFailure() {
    Throwable found = failure.get();
    if (found != null) {
      throw new IllegalStateException("a worker failed: " + found.getMessage(), found);
    }
  }

  private long entries() throws SQLException {
    return place.count("select seq from %s.audit_head".formatted(tenant.schema()));
  }
}
