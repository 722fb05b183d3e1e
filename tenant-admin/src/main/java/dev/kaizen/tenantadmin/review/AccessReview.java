package dev.kaizen.tenantadmin.review;

import dev.kaizen.tenant.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param roles whose holders are looked at
 * @param lines how many memberships it looks at
 * @param open how many of them nobody has decided on
 * @param closedBy null until it is closed, as is {@code closedAt}
 */
public record AccessReview(
    UUID id,
    String name,
    Set<Role> roles,
    String openedBy,
    Instant openedAt,
    Instant dueAt,
    int lines,
    int open,
    @Nullable String closedBy,
    @Nullable Instant closedAt) {
  public AccessReview {
    roles = Set.copyOf(roles);
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    OVERDUE,
    CLOSED
  }

  public State state(Instant now) {
    if (closedAt != null) {
      return State.CLOSED;
    }
    return now.isAfter(dueAt) ? State.OVERDUE : State.OPEN;
  }
}
