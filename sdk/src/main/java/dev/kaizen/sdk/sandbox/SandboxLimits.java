package dev.kaizen.sdk.sandbox;

import java.time.Duration;

/**
 * How far code in the sandbox may go.
 *
 * @param time from when it begins to run
 * @param mebibytes of memory for the whole engine, at least 8
 * @param output characters printed and returned in all
 */
public record SandboxLimits(Duration time, int mebibytes, int output) {
  public static final SandboxLimits USUAL = new SandboxLimits(Duration.ofSeconds(5), 64, 100_000);
  private static final int LEAST = 8;
  private static final int MOST = 1024;

  public SandboxLimits {
    if (!time.isPositive() || mebibytes < LEAST || mebibytes > MOST || output < 1) {
      throw new IllegalArgumentException(
          "Limits must be positive, with %d to %d mebibytes".formatted(LEAST, MOST));
    }
  }
}
