package dev.kaizen.web.ui;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Optional;

/** A failure in words a person can act on. */
public final class Failures {
  private static final int DEPTH = 12;

  private Failures() {}

  /** Kaizen's own failure behind whatever the container wrapped around it. */
  public static Optional<KaizenException> known(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < DEPTH; i++) {
      if (cause instanceof KaizenException failure) {
        return Optional.of(failure);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  public static boolean is(Throwable thrown, ErrorCode code) {
    return known(thrown).map(f -> f.code() == code).orElse(false);
  }

  public static String words(Throwable thrown) {
    return known(thrown)
        .filter(f -> f.code().category() != ErrorCategory.INTERNAL)
        .map(f -> sentence(String.valueOf(f.getMessage())))
        .orElse("This did not work, and the fault is ours. Try again in a moment.");
  }

  private static String sentence(String message) {
    String text = message.strip();
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }
}
