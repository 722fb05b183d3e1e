package dev.kaizen.tenantadmin.deletion;

import dev.kaizen.tenantadmin.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that was asked for.
 *
 * @param was where the tenant stood before; there it goes back to when the deletion is withdrawn
 * @param dueAt when the tenant is destroyed; null until another person has confirmed
 * @param error why the last try to destroy it broke off; it is tried again
 */
public record Deletion(
    String slug,
    String reason,
    String requestedBy,
    Instant requestedAt,
    Tenant.Status was,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable Instant dueAt,
    @Nullable String error) {

  public boolean isConfirmed() {
    return confirmedBy != null;
  }
}
