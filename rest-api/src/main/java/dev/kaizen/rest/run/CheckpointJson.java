package dev.kaizen.rest.run;

import dev.kaizen.sdk.run.Checkpoint;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param checkpoint names it in rollback, fork and replay
 * @param node the step that led there; null at the start
 */
public record CheckpointJson(
    long checkpoint, @Nullable String node, Instant at, Map<String, Object> state) {
  static CheckpointJson of(Checkpoint checkpoint) {
    return new CheckpointJson(
        checkpoint.seq(), checkpoint.node(), checkpoint.at(), checkpoint.state());
  }
}
