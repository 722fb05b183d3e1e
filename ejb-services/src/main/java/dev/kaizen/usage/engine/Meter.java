package dev.kaizen.usage.engine;

import dev.kaizen.usage.BudgetTerms.AtLimit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a call uses up.
 *
 * @param key of its present period
 * @param name what people call it
 * @param from where its period begins
 * @param resetsAt null when it never does
 * @param workflow whose calls it counts; null for all
 * @param run whose calls it counts; null for all
 */
public record Meter(
    String key,
    Kind kind,
    String name,
    long limit,
    int warnPercent,
    AtLimit atLimit,
    Instant from,
    @Nullable Instant resetsAt,
    @Nullable String workflow,
    @Nullable UUID run) {

  /** In what it counts. */
  public enum Kind {
    /** Millionths of a euro. */
    MONEY,
    TOKENS
  }

  /** Of an amount that a call uses, what this one counts. */
  public long of(Amount amount) {
    return switch (kind) {
      case MONEY -> amount.micros();
      case TOKENS -> amount.tokens();
    };
  }

  public boolean isWarning(long used) {
    return limit > 0 && used >= limit / 100.0 * warnPercent;
  }

  public record Amount(long micros, long tokens) {}

  /** Where one stands. */
  public record Level(long used, long held) {
    /** Whether {@code amount} more stays within the limit. */
    boolean takes(long amount, long limit) {
      return amount == 0 || amount <= limit - used - held;
    }
  }
}
