package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.usage.store.UsageStore;
import dev.kaizen.usage.store.UsageStore.Limit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would go past a quota, in the transaction that adds it. Whoever adds under the same
 * quota waits for that transaction, so no two take the last place; a quota that is not set costs
 * one look.
 */
@Dependent
public class QuotaGate {
  private final UsageStore store;
  private final Clock clock;

  @Inject
  public QuotaGate(UsageStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** QUOTA_EXCEEDED when the tenant may start no further run now. */
  public void requireRun() {
    require(QuotaKind.RUNS_PER_DAY, 1);
    require(QuotaKind.CONCURRENT_RUNS, 1);
  }

  /** QUOTA_EXCEEDED when the tenant may keep no further document of that size. */
  public void requireDocument(long bytes) {
    require(QuotaKind.DOCUMENTS, 1);
    require(QuotaKind.STORAGE_BYTES, bytes);
  }

  private void require(QuotaKind kind, long more) {
    Optional<Limit> limit = store.lock(kind);
    if (limit.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Long used = store.used(kind, now);
    if (used != null && more > limit.get().most() - used) {
      throw exceeded(kind, limit.get().most(), used, more, now);
    }
  }

  private static KaizenException exceeded(
      QuotaKind kind, long limit, long used, long more, Instant now) {
    Period period = kind.period();
    @Nullable Instant reset = period == null ? null : period.end(now);
    return new KaizenException(
        ErrorCode.QUOTA_EXCEEDED,
        "The quota %s is %d; %d are used and this needs %d more%s"
            .formatted(
                kind.word(),
                limit,
                used,
                more,
                reset == null
                    ? ": wait for something to end, or remove something"
                    : "; it begins anew at " + reset),
        null,
        reset == null ? null : Duration.between(now, reset));
  }
}
