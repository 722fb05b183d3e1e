package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where in its definition a run stands. */
public sealed interface Position {

  /** Nothing has happened: the run is not even started. */
  record Nowhere() implements Position {}

  /**
   * Before a node's work.
   *
   * @param notBefore when a repeated attempt may start; null for at once
   */
  record At(String node, int attempt, @Nullable Instant notBefore) implements Position {}

  /** People have been asked and have not decided. */
  record Asking(String node) implements Position {}

  /** The last node has done its work; the output is not yet told. */
  record Finished() implements Position {}

  /** A node failed for good; the end is not yet told. */
  record Broken(@Nullable String node, ErrorCode code, String message) implements Position {}

  /**
   * The run is over.
   *
   * @param end Completed, Failed or Cancelled
   */
  record Over(RunEvent end) implements Position {}
}
