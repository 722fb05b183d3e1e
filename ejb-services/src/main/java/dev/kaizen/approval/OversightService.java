package dev.kaizen.approval;

import dev.kaizen.approval.store.OversightQuery;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The view of those who answer for the people who decide. */
@Stateless
public class OversightService {
  static final Duration WINDOW = Duration.ofDays(30);

  @Inject private OversightQuery query;
  @Inject private Clock clock;

  /** What waits now, and how people decided in the last 30 days. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Oversight look() {
    Instant now = clock.instant();
    return query.look(now, now.minus(WINDOW));
  }
}
