package dev.kaizen.rest.problem;

import dev.kaizen.sdk.error.KaizenException;
import java.time.Duration;

/** When a refused request may be repeated. */
public final class RetryAfter {
  private static final long USUAL_SECONDS = 30;

  private RetryAfter() {}

  /** In whole seconds, rounded up; half a minute when the failure does not say. */
  public static long seconds(Throwable failure) {
    KaizenException ours = Problems.find(KaizenException.class, failure);
    Duration wait = ours == null ? null : ours.retryAfter();
    return wait == null ? USUAL_SECONDS : Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
