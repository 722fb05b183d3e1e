package dev.kaizen.run.journal;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * <p>A transaction is of one tenant, in its role. A change that cannot be recorded (its run was
 * taken by another node, or others have added events) is dropped with that outcome and the rest is
 * committed without it.
 */
public final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_BATCH = 1_000;

  private final DataSource dataSource;
  private final UUID node;
  private final JournalMetrics metrics;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final BlockingQueue<Lane> ready = new LinkedBlockingQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean closed;
  private volatile boolean failing;

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
    for (int i = 0; i < writerThreads; i++) {
      writers.add(
          Thread.ofPlatform().name("kaizen-journal-" + i).daemon().start(this::writeForEver));
    }
  }

  public UUID node() {
    return node;
  }

  /** How many changes wait to be recorded: the measure of how far the database is behind. */
  public int depth() {
    return waiting.get();
  }

  /** Whether the last commit failed: the database is away, or its disk is full. */
  public boolean isFailing() {
    return failing;
  }

  void submit(TenantAddress tenant, Change change) {
    if (closed) {
      throw new KaizenException(
          ErrorCode.DEPENDENCY_UNAVAILABLE, "This server is stopping: try another");
    }
    Lane lane = lanes.computeIfAbsent(tenant.slug(), slug -> new Lane(tenant));
    waiting.incrementAndGet();
    synchronized (lane) {
      lane.changes.add(change);
      if (!lane.scheduled) {
        lane.scheduled = true;
        ready.add(lane);
      }
    }
  }

  private void writeForEver() {
    while (!closed) {
      Lane lane;
      try {
        lane = ready.take();
      } catch (InterruptedException e) {
        return;
      }
      write(lane, next(lane));
      synchronized (lane) {
        if (lane.changes.isEmpty()) {
          lane.scheduled = false;
        } else {
          ready.add(lane);
        }
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

  private void write(Lane lane, List<Change> changes) {
    long began = System.nanoTime();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      new Batch(lane, node, changes).write(connection);
      failing = false;
      metrics.committed(changes.size(), System.nanoTime() - began);
    } catch (SQLException | RuntimeException e) {
      lane.end = null;
      failing = true;
      metrics.failed(changes.size());
      KaizenException told =
          new KaizenException(
              ErrorCode.DEPENDENCY_UNAVAILABLE, "The journal could not be written", e);
      changes.forEach(change -> change.done().completeExceptionally(told));
    } finally {
      waiting.addAndGet(-changes.size());
    }
  }

  /** Stops taking changes; what waits is told that it was not recorded. */
  @Override
  public void close() {
    closed = true;
    writers.forEach(Thread::interrupt);
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
