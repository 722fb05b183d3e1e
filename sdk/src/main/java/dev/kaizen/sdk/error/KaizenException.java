package dev.kaizen.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * A broken promise with a code. The message is shown to people: it says what, where and how to mend
 * it, and holds no secret and no personal data.
 */
public final class KaizenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public KaizenException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public KaizenException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
