package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.usage.engine.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the wish to call a model. */
public sealed interface Reservation {

  /**
   * The call may be made.
   *
   * @param maxOutputTokens how long its answer may get
   */
  record Held(
      UUID id,
      CallPlan plan,
      Instant at,
      String who,
      @Nullable UUID run,
      @Nullable String workflow,
      @Nullable String node,
      @Nullable ModelPrice price,
      int maxOutputTokens)
      implements Reservation {}

  /** A budget is limited and the connection has no price: nobody knows what the call would cost. */
  record Unpriced(String connection, String budget) implements Reservation {
    KaizenException failure() {
      return new KaizenException(
          ErrorCode.BUDGET_EXCEEDED,
          ("The budget '%s' limits this call, and the model connection '%s' has no price: a"
                  + " tenant-admin must set one")
              .formatted(budget, connection));
    }
  }

  /** It could use more than is left. */
  record Refused(Meter meter, Meter.Level level, long wanted, Instant now) implements Reservation {
    KaizenException failure() {
      Instant reset = meter.resetsAt();
      String until = reset == null ? "" : "; it begins anew at " + reset;
      return switch (meter.kind()) {
        case MONEY ->
            new KaizenException(
                ErrorCode.BUDGET_EXCEEDED,
                ("The budget '%s' of %s is used up to %s, with %s held for calls under way, and"
                        + " this call may cost %s%s")
                    .formatted(
                        meter.name(),
                        Euros.of(meter.limit()),
                        Euros.of(level.used()),
                        Euros.of(level.held()),
                        Euros.of(wanted),
                        until),
                null,
                wait(reset));
        case TOKENS ->
            new KaizenException(
                ErrorCode.QUOTA_EXCEEDED,
                ("The quota %s is %d; %d are used, %d held for calls under way, and this call may"
                        + " use %d%s")
                    .formatted(
                        meter.name(), meter.limit(), level.used(), level.held(), wanted, until),
                null,
                wait(reset));
      };
    }

    private @Nullable Duration wait(@Nullable Instant reset) {
      return reset == null ? null : Duration.between(now, reset);
    }
  }
}
