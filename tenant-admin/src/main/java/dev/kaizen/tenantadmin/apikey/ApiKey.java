package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.tenant.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; the key itself is not.
 *
 * @param lastUsedAt to the minute; null while nothing has used it
 */
public record ApiKey(
    UUID id,
    String name,
    Set<Role> roles,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt) {

  public ApiKey {
    roles = Set.copyOf(roles);
  }

  /** Whether it opens anything. */
  public enum State {
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  public State state(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
  }
}
