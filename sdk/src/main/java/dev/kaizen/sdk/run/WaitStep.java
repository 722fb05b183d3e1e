package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.Node;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins to wait; the run holds no thread meanwhile. */
final class WaitStep {
  private WaitStep() {}

  static RunEvent execute(StepContext step, Node.Wait wait, Instant now) {
    return new RunEvent.WaitStarted(
        step.work().path(), step.work().attempt(), wait.signal(), until(step, wait, now));
  }

  private static @Nullable Instant until(StepContext step, Node.Wait wait, Instant now) {
    if (wait.duration() == null) {
      return null;
    }
    String text = step.text("duration", wait.duration());
    try {
      return text.startsWith("P") ? now.plus(Duration.parse(text)) : Instant.parse(text);
    } catch (DateTimeException | ArithmeticException e) {
      throw step.wrong(
          "duration", "a duration such as PT4H or a time such as 2026-03-01T08:00:00Z");
    }
  }
}
