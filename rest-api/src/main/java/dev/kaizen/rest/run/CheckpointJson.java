package dev.kaizen.rest.run;

import dev.kaizen.sdk.run.Checkpoint;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param checkpoint names it in rollback, fork and replay
 * @param node the step that led there; null at the start
 */
@Schema(
    example =
        """
        {"checkpoint":3,"node":"read","at":"2026-03-01T08:00:00Z","state":{"amount":4860}}""")
public record CheckpointJson(
    long checkpoint, @Nullable String node, Instant at, Map<String, Object> state) {
  static CheckpointJson of(Checkpoint checkpoint) {
    return new CheckpointJson(
        checkpoint.seq(), checkpoint.node(), checkpoint.at(), checkpoint.state());
  }
}
