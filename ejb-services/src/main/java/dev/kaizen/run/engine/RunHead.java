package dev.kaizen.run.engine;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run with what its journal needs to stay in order.
 *
 * @param lastSeq of the newest event
 * @param epoch how often a node took it; 0 when none ever did
 * @param owner the node that works on it; null when none does
 */
public record RunHead(Run run, long lastSeq, long epoch, @Nullable UUID owner) {

  /** Whether that node holds it since that taking. */
  public boolean isHeldBy(UUID node, long since) {
    return node.equals(owner) && epoch == since;
  }

  RunHead with(Run changed) {
    return new RunHead(changed, lastSeq, epoch, owner);
  }

  RunHead letGo() {
    return new RunHead(run, lastSeq, epoch, null);
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
