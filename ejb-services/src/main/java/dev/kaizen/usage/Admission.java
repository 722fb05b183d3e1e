package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Duration;

/**
 * Whether a request may pass, and how many more.
 *
 * @param policy whose limit is nearest: tenant or caller
 * @param limit requests a minute
 * @param pause until the next one may pass; zero when one may now
 * @param reset until all of them may
 */
public record Admission(
    boolean admitted, String policy, long limit, long remaining, Duration pause, Duration reset) {

  /** RATE_LIMITED when it may not pass. */
  public void require() {
    if (!admitted) {
      throw new KaizenException(
          ErrorCode.RATE_LIMITED,
          "More than %d requests a minute of this %s: go on in %d s"
              .formatted(limit, policy, seconds(pause)),
          null,
          pause);
    }
  }

  /** The header RateLimit-Policy. */
  public String policyHeader() {
    return "\"%s\";q=%d;w=60".formatted(policy, limit);
  }

  /** The header RateLimit. */
  public String header() {
    return "\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds(reset));
  }

  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }
}
