package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** What becomes of a node's failures, and how its work is undone. */
public final class HandlingBuilder {
  private Handling built = Handling.USUAL;

  HandlingBuilder() {}

  public HandlingBuilder retry(Retry retry) {
    built = built.retry(retry);
    return this;
  }

  /** How long one attempt may take. */
  public HandlingBuilder timeout(Duration time) {
    built = built.timeout(time);
    return this;
  }

  /** Goes on with another node of the same flow; {@code state.error} says what failed. */
  public HandlingBuilder fallback(String node) {
    built = built.onError(new OnError.GoTo(node));
    return this;
  }

  /** Goes on without the node's work. */
  public HandlingBuilder skip() {
    built = built.onError(new OnError.Skip());
    return this;
  }

  /** Asks people of that role whether to try again. */
  public HandlingBuilder escalate(String role) {
    built = built.onError(new OnError.Escalate(role));
    return this;
  }

  /** Undoes what was done before, newest first, and fails. */
  public HandlingBuilder compensateAll() {
    built = built.onError(new OnError.Compensate());
    return this;
  }

  /** Calls a function to undo what this node did. */
  public HandlingBuilder compensation(
      String id, String function, UnaryOperator<CodeBuilder> details) {
    built = built.compensation(details.apply(new CodeBuilder(id, function)).build());
    return this;
  }

  /** Any node that works by itself may undo. */
  public HandlingBuilder compensation(Node node) {
    built = built.compensation(node);
    return this;
  }

  /** Nothing can undo it: a rollback past it needs a person's confirmation. */
  public HandlingBuilder irreversible() {
    built = built.markedIrreversible();
    return this;
  }

  Handling build() {
    return built;
  }
}
