package dev.kaizen.usage;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.UsageStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** How many requests a minute the tenant has set for itself. */
@Stateless
public class RequestQuota {
  @Inject private UsageStore store;

  @TenantScoped(Permission.SYSTEM)
  public OptionalLong perMinute() {
    UsageStore.Limit limit = store.limits().get(QuotaKind.REQUESTS_PER_MINUTE);
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit.most());
  }
}
