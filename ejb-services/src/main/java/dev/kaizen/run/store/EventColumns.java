package dev.kaizen.run.store;

import dev.kaizen.sdk.run.RunEvent;
import org.jspecify.annotations.Nullable;

/** The columns of {@code run_event} that stand beside the payload for people who query it. */
final class EventColumns {
  private EventColumns() {}

  static @Nullable String node(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.node();
      case RunEvent.StepFailed e -> e.node();
      case RunEvent.ApprovalAsked e -> e.node();
      case RunEvent.ApprovalDecided e -> e.node();
      case RunEvent.Failed e -> e.node();
      case RunEvent.Started e -> null;
      case RunEvent.Paused e -> null;
      case RunEvent.Resumed e -> null;
      case RunEvent.Cancelled e -> null;
      case RunEvent.Completed e -> null;
    };
  }

  static @Nullable Integer attempt(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.attempt();
      case RunEvent.StepFailed e -> e.attempt();
      case RunEvent.ApprovalAsked e -> null;
      case RunEvent.ApprovalDecided e -> null;
      case RunEvent.Failed e -> null;
      case RunEvent.Started e -> null;
      case RunEvent.Paused e -> null;
      case RunEvent.Resumed e -> null;
      case RunEvent.Cancelled e -> null;
      case RunEvent.Completed e -> null;
    };
  }
}
