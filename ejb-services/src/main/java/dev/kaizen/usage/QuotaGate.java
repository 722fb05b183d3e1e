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
import java.util.List;
import java.util.Map;
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
    require(Map.of(QuotaKind.RUNS_PER_DAY, 1L, QuotaKind.CONCURRENT_RUNS, 1L));
  }

  /** QUOTA_EXCEEDED when the tenant may keep no further document of that size. */
  public void requireDocument(long bytes) {
    require(Map.of(QuotaKind.DOCUMENTS, 1L, QuotaKind.STORAGE_BYTES, bytes));
  }

  private void require(Map<QuotaKind, Long> wanted) {
    Map<QuotaKind, Limit> limits = store.lock(List.copyOf(wanted.keySet()));
    Instant now = clock.instant();
    for (Map.Entry<QuotaKind, Limit> set : limits.entrySet()) {
      Long used = store.used(set.getKey(), now);
      long more = wanted.getOrDefault(set.getKey(), 0L);
      long most = set.getValue().most();
      if (used != null && more > most - used) {
        throw exceeded(set.getKey(), most, used, more, now);
      }
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
