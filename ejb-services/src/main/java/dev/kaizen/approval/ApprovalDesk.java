package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The side of approvals that faces what waits for them: it opens requests, takes them back, and
 * ends those whose time ran out. Works inside the caller's tenant transaction; the service that
 * calls has checked the right.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ApprovalDesk {
  @Inject private ApprovalStore store;
  @Inject private AuditLog audit;
  @Inject private Event<ApprovalDecided> decided;
  @Inject private Clock clock;

  /**
   * Opens a request.
   *
   * @param subject what waits; unique
   * @param requestedBy the person on whose behalf it waits, who therefore may not decide
   * @param dueAt when waiting ends; null for never
   */
  public UUID open(
      String subject, ApprovalContent content, String requestedBy, @Nullable Instant dueAt) {
    requireDecidable(content.approverRole());
    ApprovalRequest request =
        new ApprovalRequest(
            UUID.randomUUID(),
            subject,
            content.origin(),
            content.title(),
            content.question(),
            content.reason(),
            content.action(),
            content.evidence(),
            content.hash(),
            requestedBy,
            content.approverRole(),
            content.required(),
            content.highRisk(),
            ApprovalStatus.OPEN,
            null,
            clock.instant(),
            dueAt,
            null,
            List.of(),
            1);
    store.add(request);
    audit.append(ApprovalAudit.of("approval.requested", request));
    return request.id();
  }

  /**
   * Locks the open requests of a subject. Whoever locks what waits for them as well does this
   * first, as a decision does: the other order could block both.
   */
  public void hold(String subjectPrefix) {
    store.lockOpen(subjectPrefix);
  }

  /** When the time of the subject's open requests ends first; empty when it never does. */
  public Optional<Instant> nextDue(String subjectPrefix) {
    return store.ofSubject(subjectPrefix).stream()
        .filter(r -> r.status() == ApprovalStatus.OPEN)
        .map(ApprovalRequest::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** The requests of a subject, open and closed, by the whole subject. */
  public Map<String, UUID> requestsOf(String subjectPrefix) {
    return store.ofSubject(subjectPrefix).stream()
        .collect(Collectors.toMap(ApprovalRequest::subject, ApprovalRequest::id));
  }

  /** Takes back the open requests of a subject. */
  public void withdraw(String subjectPrefix) {
    for (ApprovalRequest request : store.lockOpen(subjectPrefix)) {
      store.update(request.closed(ApprovalStatus.WITHDRAWN, clock.instant()));
      audit.append(ApprovalAudit.of("approval.withdrawn", request));
    }
  }

  /**
   * Ends the open requests of a subject whose time ran out. For what waits that is a rejection:
   * silence approves nothing.
   */
  public void expireLate(String subjectPrefix) {
    Instant now = clock.instant();
    for (ApprovalRequest request : store.lockOpen(subjectPrefix)) {
      if (ApprovalEngine.isLate(request, now)) {
        store.update(request.closed(ApprovalStatus.EXPIRED, now));
        decided.fire(
            new ApprovalDecided(
                request.subject(),
                false,
                List.of(),
                List.of("Nobody decided by %s: taken as rejected".formatted(request.dueAt()))));
        audit.append(ApprovalAudit.of("approval.expired", request));
      }
    }
  }

  private static void requireDecidable(String approverRole) {
    boolean known =
        Role.fromTokenName(approverRole)
            .filter(Permission.APPROVAL_DECIDE.roles()::contains)
            .isPresent();
    if (!known) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "Nobody could decide: '%s' is not a role that decides approvals".formatted(approverRole));
    }
  }
}
