package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands one request to others, or asks others besides. */
@Stateless
public class DelegationService {
  private static final int MOST = 20;

  @Inject private ApprovalStore store;
  @Inject private Rebinding rebinding;
  @Inject private Voters voters;
  @Inject private AuditLog audit;
  @Inject private Event<ApprovalNews> news;
  @Inject private Clock clock;

  /**
   * Lets another person decide in the caller's place. The caller stays the owner: the first of the
   * two who speaks is heard. The other needs a role that decides approvals, though not this one.
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest delegate(UUID id, String to, String reason) {
    ApprovalRequest request = decidable(id);
    String me = Callers.current().username();
    requireOther(request, to, me);
    Delegation delegation = new Delegation(me, to, Voters.roles(Callers.current()));
    return kept(request, request.progress().with(delegation), ApprovalAct.DELEGATED, to, reason);
  }

  /** Asks one more person, whose approval is then needed besides all others. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest askBesides(UUID id, String person, String reason) {
    ApprovalRequest request = decidable(id);
    String me = Callers.current().username();
    requireOther(request, person, me);
    int stage = ApprovalEngine.tally(request).stage();
    return kept(
        request,
        request.progress().with(new Extra(stage, person, me)),
        ApprovalAct.APPROVER_ADDED,
        person,
        reason);
  }

  private ApprovalRequest kept(
      ApprovalRequest request,
      ApprovalProgress progress,
      ApprovalAct act,
      String to,
      String reason) {
    ApprovalRequest after = store.update(request.with(progress));
    news.fire(new ApprovalNews(ApprovalNews.Kind.DELEGATED, after, List.of(to)));
    audit.append(ApprovalAudit.of(act, after, Map.of("to", to, "why", reason.strip())));
    return after;
  }

  private ApprovalRequest decidable(UUID id) {
    ApprovalRequest request =
        rebinding.keep(store.lock(id).orElseThrow(() -> ApprovalService.unknown(id)));
    Instant now = clock.instant();
    Voter me = voters.me(now);
    ApprovalEngine.obstacle(request, me, now)
        .ifPresent(
            refused -> {
              throw new KaizenException(refused.code(), refused.message());
            });
    return request;
  }

  private static void requireOther(ApprovalRequest request, String person, String me) {
    if (person.isBlank() || person.equals(me)) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "to: name another person");
    }
    if (person.equals(request.requestedBy()) || request.excluded().contains(person)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "to: %s asked for this or wrote what asks, and may not decide it".formatted(person));
    }
    if (request.progress().delegations().size() + request.progress().extras().size() >= MOST) {
      throw new KaizenException(
          ErrorCode.QUOTA_EXCEEDED, "A request goes to at most %d further people".formatted(MOST));
    }
  }
}
