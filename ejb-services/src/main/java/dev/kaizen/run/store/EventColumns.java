package dev.kaizen.run.store;

import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.sdk.run.RunEvent;
import org.jspecify.annotations.Nullable;

/** The columns of {@code run_event} that stand beside the payload for people who query it. */
final class EventColumns {
  private EventColumns() {}

  static @Nullable String node(RunEvent event) {
    return Checkpoint.nodeOf(event);
  }

  static @Nullable Integer attempt(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.attempt();
      case RunEvent.StepFailed e -> e.attempt();
      case RunEvent.Opened e -> e.attempt();
      case RunEvent.WaitStarted e -> e.attempt();
      case RunEvent.Compensated e -> e.attempt();
      case RunEvent.CompensationFailed e -> e.attempt();
      default -> null;
    };
  }
}
