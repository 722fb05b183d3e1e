package dev.kaizen.sdk.workflow;

import java.util.Objects;

/** What happens when a node has failed for good, all its attempts used up. */
public sealed interface OnError {

  /** The run fails; it can be taken up again from there once the cause is mended. */
  record Fail() implements OnError {}

  /** The run goes on with that node of the same flow; {@code state.error} says what failed. */
  record GoTo(String node) implements OnError {
    public GoTo {
      Names.requireSlug("Node", node);
    }
  }

  /** The run goes on as if the node had written nothing; {@code state.error} says what failed. */
  record Skip() implements OnError {}

  /** People of that role are asked: approving tries the node again, rejecting fails the run. */
  record Escalate(String role) implements OnError {
    public Escalate {
      Objects.requireNonNull(role, "role");
    }
  }

  /**
   * What was done before is undone, newest first, by the nodes' compensations; then the run fails.
   */
  record Compensate() implements OnError {}
}
