package dev.kaizen.sdk.run;

import java.util.UUID;

/** Does one piece of a run's work and says what happened; records nothing. */
@FunctionalInterface
public interface Steps {
  /** What happened; a failure is thrown with its code. */
  RunEvent execute(UUID run, Work work);
}
