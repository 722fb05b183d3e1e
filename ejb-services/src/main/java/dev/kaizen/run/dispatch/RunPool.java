package dev.kaizen.run.dispatch;

import dev.kaizen.sdk.run.Journal.Claim;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The runs this node works on: a bounded number, a virtual thread each. Whenever one ends, the next
 * is taken from the tenants' backlogs by {@link FairShare}. Which tenants have a backlog is a hint,
 * given by whoever queues a run and renewed by looking into all of them; a hint that is wrong costs
 * one look.
 */
public final class RunPool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RunPool.class.getName());
  private static final Limits USUAL = new Limits(1, 1_000);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  private final Work work;
  private final int most;
  private final FairShare share = new FairShare();
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Limits> limits = new HashMap<>();
  private final Map<String, Long> hints = new HashMap<>();
  private final Map<Thread, AtWork> workers = new HashMap<>();
  private int total;
  private boolean closed;
  private final Thread taker;

  /** How runs are taken and worked on. */
  public interface Work {
    /** The oldest runs of the tenant's backlog, taken for this node; none when there are none. */
    List<Claim> take(String tenant, int atMost);

    /** Returns when the run waits, is over, or is another's. */
    void on(String tenant, Claim claim);
  }

  /**
   * @param weight of the tenant's turns
   * @param most how many of its runs this node works on at once
   */
  public record Limits(int weight, int most) {}

  private record AtWork(String tenant, UUID run) {}

  /**
   * @param most how many runs this node works on at once
   */
  public RunPool(Work work, int most) {
    this.work = work;
    this.most = most;
    this.taker = Thread.ofPlatform().name("kaizen-dispatch").daemon().start(this::takeForEver);
  }

  /** The tenant has, or may have, runs that wait for a worker. */
  public synchronized void hint(String tenant) {
    hints.merge(tenant, 1L, Long::sum);
    share.wants(tenant);
    notifyAll();
  }

  public synchronized void limit(String tenant, Limits its) {
    limits.put(tenant, its);
  }

  /**
   * Works on a run that this node has taken already.
   *
   * @return false when there is no room: it must be let go of
   */
  public boolean begin(String tenant, Claim claim) {
    synchronized (this) {
      if (closed || total >= most || running.getOrDefault(tenant, 0) >= of(tenant).most()) {
        return false;
      }
      reserve(tenant, 1);
    }
    start(tenant, claim);
    return true;
  }

  /** Whether a run of the tenant could begin at once, and none waits before it. */
  public synchronized boolean hasRoom(String tenant) {
    return !closed
        && total < most
        && !hints.containsKey(tenant)
        && running.getOrDefault(tenant, 0) < of(tenant).most();
  }

  public synchronized int working() {
    return total;
  }

  /** The runs that are worked on here. */
  public synchronized Set<UUID> atWork() {
    return workers.values().stream().map(AtWork::run).collect(Collectors.toSet());
  }

  private Limits of(String tenant) {
    return limits.getOrDefault(tenant, USUAL);
  }

  private void reserve(String tenant, int runs) {
    total += runs;
    running.merge(tenant, runs, Integer::sum);
  }

  private synchronized void free(String tenant, int runs) {
    total -= runs;
    running.computeIfPresent(tenant, (t, count) -> count == runs ? null : count - runs);
    notifyAll();
  }

  private void takeForEver() {
    try {
      while (true) {
        FairShare.Turn turn;
        long hint;
        synchronized (this) {
          Optional<FairShare.Turn> next = next();
          while (next.isEmpty() && !closed) {
            wait();
            next = next();
          }
          if (closed) {
            return;
          }
          turn = next.orElseThrow();
          hint = hints.getOrDefault(turn.tenant(), 0L);
          reserve(turn.tenant(), turn.runs());
        }
        take(turn, hint);
      }
    } catch (InterruptedException e) {
      // Closed.
      return;
    }
  }

  private Optional<FairShare.Turn> next() {
    return share.next(
        most - total,
        tenant -> of(tenant).weight(),
        tenant -> of(tenant).most() - running.getOrDefault(tenant, 0));
  }

  private void take(FairShare.Turn turn, long hint) throws InterruptedException {
    List<Claim> claims;
    try {
      claims = work.take(turn.tenant(), turn.runs());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The backlog of a tenant could not be taken from", e);
      free(turn.tenant(), turn.runs());
      Thread.sleep(PAUSE_AFTER_FAILURE);
      return;
    }
    if (claims.size() < turn.runs()) {
      free(turn.tenant(), turn.runs() - claims.size());
      forget(turn.tenant(), hint);
    }
    claims.forEach(claim -> start(turn.tenant(), claim));
  }

  /** The backlog is empty, unless somebody has queued a run since it was looked at. */
  private synchronized void forget(String tenant, long hint) {
    if (hints.getOrDefault(tenant, 0L) == hint) {
      hints.remove(tenant);
      share.hasEnough(tenant);
    }
  }

  private void start(String tenant, Claim claim) {
    Thread worker =
        Thread.ofVirtual()
            .name("run-" + claim.run())
            .unstarted(
                () -> {
                  try {
                    work.on(tenant, claim);
                  } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "Run %s stopped".formatted(claim.run()), e);
                  } finally {
                    synchronized (this) {
                      workers.remove(Thread.currentThread());
                    }
                    free(tenant, 1);
                  }
                });
    synchronized (this) {
      workers.put(worker, new AtWork(tenant, claim.run()));
    }
    worker.start();
  }

  /** Has the tenant's runs stop where they are; each is let go of and waits for a worker again. */
  public synchronized void stop(String tenant) {
    hints.remove(tenant);
    share.hasEnough(tenant);
    workers.forEach(
        (worker, at) -> {
          if (at.tenant().equals(tenant)) {
            worker.interrupt();
          }
        });
  }

  /**
   * Takes nothing new, gives the runs at work some time, and then has them stop between two steps.
   */
  public void drain(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      closed = true;
      notifyAll();
      taker.interrupt();
    }
    awaitIdle(end);
    synchronized (this) {
      workers.keySet().forEach(Thread::interrupt);
    }
    awaitIdle(System.nanoTime() + Duration.ofSeconds(2).toNanos());
  }

  private synchronized void awaitIdle(long end) {
    boolean interrupted = false;
    while (total > 0 && !interrupted) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        interrupted = true;
      }
    }
  }

  @Override
  public void close() {
    drain(Duration.ZERO);
  }

  /** For those who ask which tenants wait. */
  synchronized @Nullable Long hintOf(String tenant) {
    return hints.get(tenant);
  }
}
