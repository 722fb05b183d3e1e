package dev.kaizen.tenantadmin.review;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is kept of campaigns, each change with its audit entry in one transaction. */
@Stateless
public class ReviewRecord {
  @Inject private ReviewStore store;
  @Inject private AuditLog audit;

  @TenantScoped(Permission.ACCESS_REVIEW)
  public AccessReview open(AccessReview review, List<ReviewLine> lines) {
    store.add(review, lines);
    audit.append(
        new AuditEvent(
            "access-review.opened",
            "access-review",
            review.id().toString(),
            Map.of(
                "name",
                review.name(),
                "roles",
                review.roles().stream().map(Role::tokenName).sorted().toList(),
                "dueAt",
                review.dueAt().toString(),
                "lines",
                lines.size())));
    return found(store.find(review.id()));
  }

  /** The line, where it is still to be decided. */
  @TenantScoped(Permission.ACCESS_REVIEW)
  public ReviewLine undecided(UUID review, String username) {
    AccessReview found = found(store.find(review));
    ReviewLine line = found(store.line(review, username));
    if (found.closedAt() != null || line.decision() != null) {
      throw decided();
    }
    return line;
  }

  @TenantScoped(Permission.ACCESS_REVIEW)
  public ReviewLine decide(UUID review, ReviewLine line) {
    if (!store.decide(review, line)) {
      throw decided();
    }
    audit.append(
        new AuditEvent(
            line.decision() == Decision.REVOKE ? "access-review.revoked" : "access-review.kept",
            "access-review",
            review.toString(),
            Map.of(
                "member",
                line.username(),
                "roles",
                line.roles().stream().map(Role::tokenName).sorted().toList(),
                "reason",
                String.valueOf(line.reason()))));
    return line;
  }

  @TenantScoped(Permission.ACCESS_REVIEW)
  public AccessReview close(UUID review, String by, Instant at) {
    AccessReview before = found(store.find(review));
    if (!store.close(review, by, at)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          before.closedAt() == null
              ? "%d of %d lines are undecided: decide them first"
                  .formatted(before.open(), before.lines())
              : "The access review is closed already");
    }
    audit.append(
        new AuditEvent(
            "access-review.closed",
            "access-review",
            review.toString(),
            Map.of(
                "name",
                before.name(),
                "lines",
                before.lines(),
                "late",
                at.isAfter(before.dueAt()))));
    return found(store.find(review));
  }

  static <T> T found(Optional<T> sought) {
    return sought.orElseThrow(
        () -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such access review or line"));
  }

  private static KaizenException decided() {
    return new KaizenException(
        ErrorCode.ALREADY_DECIDED, "This line is decided, or its access review is closed");
  }
}
