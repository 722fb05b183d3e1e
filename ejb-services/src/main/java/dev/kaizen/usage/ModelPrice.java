package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.math.BigInteger;
import java.time.Instant;

/**
 * What a connection's tokens cost, in millionths of a euro for a million tokens. A change is a new
 * version, so that what a call cost stays what it was.
 *
 * @param maxOutputTokens how long an answer may get; the provider is told, so a call's cost is
 *     bounded before it is made
 */
public record ModelPrice(
    String connection,
    int version,
    long inMicros,
    long outMicros,
    int maxOutputTokens,
    String createdBy,
    Instant createdAt) {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private static final long MOST = 1_000_000_000_000L;
  private static final int MOST_OUTPUT = 1_000_000;

  public ModelPrice {
    if (inMicros < 0 || outMicros < 0 || inMicros > MOST || outMicros > MOST) {
      throw invalid("a price must be 0 to %d millionths for a million tokens".formatted(MOST));
    }
    if (maxOutputTokens < 1 || maxOutputTokens > MOST_OUTPUT) {
      throw invalid("maxOutputTokens must be 1 to %d".formatted(MOST_OUTPUT));
    }
  }

  /** Rounded up to a whole millionth, once a call. */
  public long cost(Tokens tokens) {
    BigInteger exact =
        BigInteger.valueOf(tokens.in())
            .multiply(BigInteger.valueOf(inMicros))
            .add(BigInteger.valueOf(tokens.out()).multiply(BigInteger.valueOf(outMicros)));
    return exact.add(MILLION.subtract(BigInteger.ONE)).divide(MILLION).longValueExact();
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
