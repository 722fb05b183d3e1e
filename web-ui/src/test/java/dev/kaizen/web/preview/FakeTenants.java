package dev.kaizen.web.preview;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import java.time.Instant;
import java.util.List;

class FakeTenants extends TenantService {
  @Override
  public Page<Tenant> list(PageRequest page) {
    return Fakes.page(
        List.of(
            new Tenant(
                "acme",
                "Acme Corporation",
                Tenant.Status.ACTIVE,
                Instant.now().minusSeconds(86400)),
            new Tenant(
                "globex", "Globex", Tenant.Status.SUSPENDED, Instant.now().minusSeconds(86400))),
        page);
  }
}
