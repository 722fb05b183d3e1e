package dev.kaizen.run.engine;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run with what its journal needs to stay in order.
 *
 * @param lastSeq of the newest event
 * @param epoch of the newest claim; 0 when nobody ever claimed it
 * @param leaseUntil how long the newest claim keeps others off; null when the claim is let go of,
 *     or the run is over
 */
public record RunHead(Run run, long lastSeq, long epoch, @Nullable Instant leaseUntil) {

  public boolean isHeldAt(Instant now) {
    return leaseUntil != null && leaseUntil.isAfter(now);
  }

  RunHead with(Run changed) {
    return new RunHead(changed, lastSeq, epoch, leaseUntil);
  }

  RunHead with(RunStatus status, Instant now) {
    return with(
        new Run(
            run.id(),
            run.workflow(),
            run.version(),
            status,
            run.input(),
            run.output(),
            run.error(),
            run.startedBy(),
            run.createdAt(),
            now,
            run.usage()));
  }
}
