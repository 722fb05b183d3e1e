package dev.kaizen.rest.run;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a run to settle by looking at it, each time in a short transaction. A waiting request
 * holds a thread of the server, so only so many may wait at once; more are answered at once.
 */
@ApplicationScoped
public class RunWait {
  private static final Duration SHORTEST_LOOK = Duration.ofMillis(40);
  private static final Duration LONGEST_LOOK = Duration.ofMillis(500);
  private static final int SEATS = 64;

  private final Semaphore seats = new Semaphore(SEATS);
  private final InstantSource clock = InstantSource.system();
  @Inject private RunService runs;

  /** The run as it is once it has settled or the time is over. */
  Run until(UUID id, Duration atMost) {
    Run run = runs.get(id);
    if (isSettled(run) || !seats.tryAcquire()) {
      return run;
    }
    try {
      return look(run, clock.instant().plus(atMost));
    } finally {
      seats.release();
    }
  }

  /** It has ended, or goes on only when a person acts. */
  static boolean isSettled(Run run) {
    return run.status().isEnd()
        || run.status() == RunStatus.WAITING
        || run.status() == RunStatus.PAUSED;
  }

  private Run look(Run first, Instant end) {
    Run run = first;
    Duration pause = SHORTEST_LOOK;
    while (!isSettled(run) && clock.instant().isBefore(end)) {
      LockSupport.parkNanos(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_LOOK) < 0 ? pause.multipliedBy(2) : LONGEST_LOOK;
      run = runs.get(first.id());
    }
    return run;
  }
}
