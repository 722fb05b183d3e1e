package dev.kaizen.run.journal;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the workers of a node want recorded, and commits all that waits for a tenant as one
 * transaction. While one commit is under way the next gathers: nobody waits for company when there
 * is none. See docs/decisions/0011.
 *
 * <p>When more tenants wait than there are writers, several share a transaction, each with a
 * statement of its own in its own role. A change that cannot be recorded (its run was taken by
 * another node, or others have added events) is dropped with that outcome and the rest is committed
 * without it.
 */
public final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_BATCH = 1_000;

  /** How many share a transaction at most. */
  private static final int MOST_TENANTS = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration FORGOTTEN = Duration.ofSeconds(10);
  private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());

  private final DataSource dataSource;
  private final UUID node;
  private final JournalMetrics metrics;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final BlockingQueue<Lane> ready = new LinkedBlockingQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Thread[] writers;
  private volatile boolean closed;
  private volatile boolean failing;
  private volatile long failedAt;

  /** The changes of one tenant, in their order; at most one writer works on a lane at a time. */
  static final class Lane {
    final TenantAddress tenant;
    final BatchSql sql;
    private final Deque<Change> changes = new ArrayDeque<>();
    private boolean scheduled;

    /** Where the tenant's audit log ends, as this node knows it; null when it must look. */
    @Nullable ChainEnd end;

    Lane(TenantAddress tenant) {
      this.tenant = tenant;
      this.sql = new BatchSql(tenant);
    }
  }

  /** The audit log's last entry. */
  record ChainEnd(long seq, String hash) {}

  /**
   * @param node the id under which this node holds runs
   * @param writerThreads how many transactions may be under way at once
   */
  public GroupCommit(DataSource dataSource, UUID node, int writerThreads, JournalMetrics metrics) {
    this.dataSource = dataSource;
    this.node = node;
    this.metrics = metrics;
    this.writers = new Thread[writerThreads];
    for (int i = 0; i < writerThreads; i++) {
      writers[i] =
          Thread.ofPlatform().name("kaizen-journal-" + i).daemon().unstarted(this::writeForEver);
    }
    for (Thread writer : writers) {
      writer.start();
    }
  }

  public UUID node() {
    return node;
  }

  /** How many changes wait to be recorded: the measure of how far the database is behind. */
  public int depth() {
    return waiting.get();
  }

  /**
   * Whether the last commit failed a moment ago: the database is away, or its disk is full. Where
   * nothing more was tried since, that is forgotten after some seconds.
   */
  public boolean isFailing() {
    return failing && System.nanoTime() - failedAt < FORGOTTEN.toNanos();
  }

  void submit(TenantAddress tenant, Change change) {
    Lane lane = lanes.computeIfAbsent(tenant.slug(), slug -> new Lane(tenant));
    synchronized (lane) {
      if (closed) {
        throw new KaizenException(
            ErrorCode.DEPENDENCY_UNAVAILABLE, "This server is stopping: try another");
      }
      waiting.incrementAndGet();
      lane.changes.add(change);
      if (!lane.scheduled) {
        lane.scheduled = true;
        ready.add(lane);
      }
    }
  }

  private void writeForEver() {
    while (!closed) {
      List<Lane> mine;
      try {
        mine = nextLanes();
      } catch (InterruptedException e) {
        return;
      }
      write(mine);
      mine.forEach(this::putBack);
    }
  }

  /** A share of the tenants that wait, so that the other writers have as much to do. */
  private List<Lane> nextLanes() throws InterruptedException {
    List<Lane> mine = new ArrayList<>();
    mine.add(ready.take());
    ready.drainTo(mine, Math.min(ready.size() / writers.length, MOST_TENANTS - 1));
    // Every node locks them in this order: none waits for another in a circle.
    mine.sort(Comparator.comparing(lane -> lane.tenant.slug()));
    return mine;
  }

  private void putBack(Lane lane) {
    synchronized (lane) {
      if (lane.changes.isEmpty()) {
        lane.scheduled = false;
      } else {
        ready.add(lane);
      }
    }
  }

  private static List<Change> next(Lane lane) {
    synchronized (lane) {
      int size = Math.min(lane.changes.size(), LARGEST_BATCH);
      List<Change> changes = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        changes.add(lane.changes.remove());
      }
      return changes;
    }
  }

  private void write(List<Lane> mine) {
    List<Batch> batches = mine.stream().map(lane -> new Batch(lane, node, next(lane))).toList();
    if (batches.size() == 1 || !together(batches)) {
      batches.forEach(this::alone);
    }
    batches.forEach(batch -> waiting.addAndGet(-batch.size()));
  }

  /**
   * One transaction for several tenants, each statement in its tenant's role. False when one of
   * them stood in the way: then nothing is recorded of any, and each goes alone.
   */
  private boolean together(List<Batch> batches) {
    long began = System.nanoTime();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean whole = true;
      for (Batch batch : batches) {
        whole = whole && batch.wholeIn(connection);
      }
      if (whole) {
        batches.forEach(Batch::committing);
        connection.commit();
        committed(batches.stream().mapToInt(Batch::size).sum(), began);
        batches.forEach(Batch::tell);
        batches.forEach(this::logGrew);
        return true;
      }
      connection.rollback();
    } catch (Throwable e) {
      // Each finds out for itself what became of it.
      failed();
    }
    batches.forEach(Batch::forgetEnd);
    return false;
  }

  /** Tries again while the database is away: what a model said is not asked for a second time. */
  private void alone(Batch batch) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Throwable problem = tried(batch);
      if (problem == null) {
        return;
      }
      failed();
      switch (DatabaseFailure.of(problem)) {
        case AWAY -> {
          if (System.nanoTime() - end > 0 || !slept(pause)) {
            give(batch, problem);
            return;
          }
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
        }
        case REFUSED -> {
          if (batch.size() > 1) {
            batch.halves().forEach(this::alone);
          } else {
            give(batch, problem);
          }
          return;
        }
        case BROKEN -> {
          give(batch, problem);
          return;
        }
      }
    }
  }

  /**
   * Why it failed; null when it did not. An error must not end the writer, or its tenants starve.
   */
  private @Nullable Throwable tried(Batch batch) {
    long began = System.nanoTime();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        batch.write(connection);
      } catch (Throwable e) {
        batch.forgetEnd();
        // Not every pool does so when a connection comes back to it.
        connection.rollback();
        throw e;
      }
      committed(batch.size(), began);
      logGrew(batch);
      return null;
    } catch (Throwable e) {
      return batch.isTold() ? null : e;
    }
  }

  private boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return !closed;
    } catch (InterruptedException e) {
      // Closed.
      return false;
    }
  }

  private void committed(int changes, long began) {
    failing = false;
    metrics.committed(changes, System.nanoTime() - began);
  }

  private void logGrew(Batch batch) {
    if (batch.hasEntries()) {
      metrics.logGrew(batch.tenant());
    }
  }

  private void failed() {
    failedAt = System.nanoTime();
    failing = true;
  }

  private void give(Batch batch, Throwable why) {
    metrics.failed(batch.size());
    LOG.log(Level.WARNING, "%d changes could not be recorded".formatted(batch.size()), why);
    batch.fail(
        DatabaseFailure.of(why) == DatabaseFailure.REFUSED
            ? new KaizenException(ErrorCode.INTERNAL, "The database refuses what was recorded", why)
            : new KaizenException(
                ErrorCode.DEPENDENCY_UNAVAILABLE, "The journal could not be written", why));
  }

  /** Stops taking changes; what waits is told that it was not recorded. */
  @Override
  public void close() {
    closed = true;
    for (Thread writer : writers) {
      writer.interrupt();
    }
    KaizenException told =
        new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, "This server is stopping");
    for (Lane lane : lanes.values()) {
      synchronized (lane) {
        lane.changes.forEach(change -> change.done().completeExceptionally(told));
        lane.changes.clear();
      }
    }
  }
}
