package dev.kaizen.tenantadmin.review;

import dev.kaizen.tenant.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A membership that is looked at.
 *
 * @param roles those of the campaign's that the member had when it was opened
 * @param decision null until somebody has decided, as are the rest
 */
public record ReviewLine(
    String username,
    Set<Role> roles,
    @Nullable Decision decision,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  public ReviewLine {
    roles = Set.copyOf(roles);
  }

  /** What becomes of the roles. */
  public enum Decision {
    KEEP,
    REVOKE
  }
}
