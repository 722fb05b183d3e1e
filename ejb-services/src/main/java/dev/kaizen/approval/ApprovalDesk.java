package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.PolicyStore;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  @Inject private PolicyStore policies;
  @Inject private ApprovalTime time;
  @Inject private Event<ApprovalNews> news;
  @Inject private Clock clock;

  /**
   * Opens a request under the policy that applies to it, or under what the content itself asks for.
   *
   * @param subject what waits; unique
   * @param requestedBy the person on whose behalf it waits, who therefore may not decide
   * @param author who wrote what asks, who may not decide either; null when nobody is known
   * @param dueAt when waiting ends unless a policy says otherwise; null for never
   */
  public UUID open(
      String subject,
      ApprovalContent content,
      String requestedBy,
      @Nullable String author,
      @Nullable Instant dueAt) {
    requireDecidable(content.approverRole());
    Instant now = clock.instant();
    Rebinding.Bound bound = Rebinding.bound(content, requestedBy, policies.active());
    ApprovalRequest request =
        new ApprovalRequest(
            UUID.randomUUID(),
            subject,
            content,
            bound.ref(),
            bound.terms(),
            content.hash(bound.ref(), bound.terms()),
            requestedBy,
            author == null ? Set.of() : Set.of(author),
            ApprovalStatus.OPEN,
            null,
            now,
            time.due(bound.terms(), now, dueAt),
            null,
            ApprovalProgress.NONE,
            List.of(),
            1);
    store.add(request);
    time.begin(request);
    news.fire(new ApprovalNews(ApprovalNews.Kind.OPENED, request, List.of()));
    audit.append(ApprovalAudit.of(ApprovalAct.REQUESTED, request));
    return request.id();
  }

  /**
   * Locks the open requests of a subject. Whoever locks what waits for them as well does this
   * first, as a decision does: the other order could block both.
   */
  public void hold(String subjectPrefix) {
    store.lockOpen(subjectPrefix);
  }

  /** The requests of a subject, open and closed, by the whole subject. */
  public Map<String, UUID> requestsOf(String subjectPrefix) {
    return store.ofSubject(subjectPrefix).stream()
        .collect(Collectors.toMap(ApprovalRequest::subject, ApprovalRequest::id));
  }

  /** Takes back the open requests of a subject. */
  public void withdraw(String subjectPrefix) {
    for (ApprovalRequest request : store.lockOpen(subjectPrefix)) {
      ApprovalRequest after =
          store.update(request.closed(ApprovalStatus.WITHDRAWN, clock.instant()));
      audit.append(ApprovalAudit.of(ApprovalAct.WITHDRAWN_UNDECIDED, after));
    }
  }

  /**
   * Ends the open requests of a subject whose time ran out, or does what their policy says then.
   */
  public void expireLate(String subjectPrefix) {
    Instant now = clock.instant();
    for (ApprovalRequest request : store.lockOpen(subjectPrefix)) {
      if (ApprovalEngine.isLate(request, now)) {
        time.end(request, now);
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
