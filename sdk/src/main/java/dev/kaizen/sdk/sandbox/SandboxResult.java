package dev.kaizen.sdk.sandbox;

import org.jspecify.annotations.Nullable;

/** What came of code in the sandbox. All of it is the code's own word. */
public sealed interface SandboxResult {
  /** Why code came to no result. */
  enum Failure {
    /** It threw, or is no JavaScript. */
    ERROR,
    TIME,
    MEMORY,
    OUTPUT,
    /** It brought the engine down, which is thrown away after each run anyway. */
    CRASH
  }

  String printed();

  /**
   * @param value a plain JSON value
   */
  record Value(@Nullable Object value, String printed) implements SandboxResult {}

  record Failed(Failure failure, String message, String printed) implements SandboxResult {}
}
