package dev.kaizen.web.preview;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

class FakeTenants extends TenantService {
  @Override
  public Page<Tenant> list(PageRequest page) {
    return Fakes.page(
        List.of(
            tenant("acme", "Acme Corporation", Tenant.Status.ACTIVE, null),
            tenant("globex", "Globex", Tenant.Status.SUSPENDED, "the contract has ended")),
        page);
  }

  private static Tenant tenant(
      String slug, String name, Tenant.Status status, @Nullable String reason) {
    Instant yesterday = Instant.now().minusSeconds(86400);
    return new Tenant(slug, name, status, reason, yesterday, yesterday);
  }
}
