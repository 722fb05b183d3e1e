package dev.kaizen.run.dispatch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the leases of the runs that this server works on, so that a long step keeps its run. */
final class LeaseKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Set<HeldJournal> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("kaizen-leases").daemon().factory());

  LeaseKeeper() {
    timer.scheduleWithFixedDelay(
        this::renew, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  void keepDuring(HeldJournal journal, Runnable work) {
    held.add(journal);
    try {
      work.run();
    } finally {
      held.remove(journal);
    }
  }

  private void renew() {
    for (HeldJournal journal : held) {
      try {
        journal.renew();
      } catch (RuntimeException e) {
        // The next round tries again; if none succeeds the lease ends and the epoch keeps order.
        LOG.warn("A lease could not be renewed", e);
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
