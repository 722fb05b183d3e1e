package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a node's failures, and how its work is undone.
 *
 * @param retry null for the usual one
 * @param timeout how long one attempt may take; null for no limit
 * @param compensation does away with what the node did, when the run is rolled back past it; null
 *     when there is nothing to undo
 * @param irreversible whether a rollback past it needs a person's confirmation: nothing can undo it
 */
public record Handling(
    @Nullable Retry retry,
    @Nullable Duration timeout,
    OnError onError,
    @Nullable Node compensation,
    boolean irreversible) {
  public static final Handling USUAL = new Handling(null, null, new OnError.Fail(), null, false);

  public Handling {
    Objects.requireNonNull(onError, "onError");
  }

  Handling retry(Retry value) {
    return new Handling(value, timeout, onError, compensation, irreversible);
  }

  Handling timeout(Duration value) {
    return new Handling(retry, value, onError, compensation, irreversible);
  }

  Handling onError(OnError value) {
    return new Handling(retry, timeout, value, compensation, irreversible);
  }

  Handling compensation(Node value) {
    return new Handling(retry, timeout, onError, value, irreversible);
  }

  Handling markedIrreversible() {
    return new Handling(retry, timeout, onError, compensation, true);
  }
}
