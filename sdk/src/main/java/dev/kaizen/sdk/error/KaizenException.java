package dev.kaizen.sdk.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A broken promise with a code. The message is shown to people: it says what, where and how to mend
 * it, and holds no secret and no personal data.
 */
public final class KaizenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable Duration retryAfter;

  public KaizenException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public KaizenException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, cause, null);
  }

  /**
   * @param retryAfter when repeating it may help; null when nobody knows
   */
  public KaizenException(
      ErrorCode code, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** When repeating it may help; null when nobody knows. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public ErrorCode code() {
    return code;
  }
}
