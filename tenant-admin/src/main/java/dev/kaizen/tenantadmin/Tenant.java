package dev.kaizen.tenantadmin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant in the directory.
 *
 * @param reason why it is suspended, or what failed and how to mend it; null otherwise
 * @param changedAt when it came to stand where it stands
 */
public record Tenant(
    String slug,
    String name,
    Status status,
    @Nullable String reason,
    Instant createdAt,
    Instant changedAt) {
  /** Where a tenant stands. Only an active one is let in. */
  public enum Status {
    PROVISIONING,
    ACTIVE,
    SUSPENDED,
    DELETING,
    FAILED
  }
}
