package dev.kaizen.usage;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.UsageStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What calls of models have used and cost, one record a call. */
@Stateless
public class UsageService {
  @Inject private UsageStore store;

  @TenantScoped(Permission.USAGE_READ)
  public Page<UsageSum> sums(UsageQuery query, PageRequest page) {
    return store.sums(query, page);
  }

  @TenantScoped(Permission.USAGE_READ)
  public UsageSum total(Instant from, Instant to) {
    return store.total(from, to);
  }

  /**
   * In the order they were written.
   *
   * @param run null for those of all
   */
  @TenantScoped(Permission.USAGE_READ)
  public Page<UsageRecord> records(@Nullable UUID run, Instant from, Instant to, PageRequest page) {
    return store.records(run, from, to, page);
  }
}
