package dev.kaizen.usage.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.QuotaKind;
import dev.kaizen.usage.UsageQuery;
import dev.kaizen.usage.UsageRecord;
import dev.kaizen.usage.UsageSum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records, prices and quotas, in the caller's transaction. */
public interface UsageStore {
  Page<UsageSum> sums(UsageQuery query, PageRequest page);

  UsageSum total(Instant from, Instant to);

  /** In the order they were written. */
  Page<UsageRecord> records(@Nullable UUID run, Instant from, Instant to, PageRequest page);

  /** The newest version of each. */
  List<ModelPrice> prices();

  Optional<ModelPrice> price(String connection);

  /** False when somebody else has set that version. */
  boolean add(ModelPrice price);

  /**
   * @param revision goes up with each change
   */
  record Limit(long most, int revision) {}

  Map<QuotaKind, Limit> limits();

  /** Those of them that are set; others who ask for the same wait until this transaction ends. */
  Map<QuotaKind, Limit> lock(List<QuotaKind> kinds);

  /**
   * @param expected the revision to change; 0 for a new one
   * @return false when it has another by now
   */
  boolean limit(QuotaKind kind, long most, int expected, String by, Instant now);

  boolean unlimited(QuotaKind kind, int expected);

  /** How much there is at the moment; null for what the database does not count. */
  @Nullable Long used(QuotaKind kind, Instant now);
}
