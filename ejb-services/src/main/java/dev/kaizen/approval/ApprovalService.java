package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.store.ApprovalNotes;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.PolicyStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The inbox of those who decide. Deciding itself is {@link DecisionService}; a request that is
 * shown here is the one that the active policies ask for. See docs/features/approvals.md.
 */
@Stateless
public class ApprovalService {
  @Inject private ApprovalStore store;
  @Inject private PolicyStore policies;
  @Inject private ApprovalNotes notes;
  @Inject private ApprovalRefusals refusals;
  @Inject private Rebinding rebinding;
  @Inject private Voters voters;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Open ones: due first, then oldest; others: newest first. */
  @TenantScoped(Permission.APPROVAL_READ)
  public Page<ApprovalRequest> list(ApprovalFilter filter, PageRequest page) {
    Page<ApprovalRequest> found =
        store.list(filter, voters.me(clock.instant()), clock.instant(), page);
    List<Policy> active = policies.active();
    return new Page<>(
        found.items().stream().map(r -> Rebinding.look(r, active)).toList(), found.nextCursor());
  }

  @TenantScoped(Permission.APPROVAL_READ)
  public ApprovalRequest get(UUID id) {
    return rebinding.look(store.find(id).orElseThrow(() -> unknown(id)));
  }

  /** Why the caller cannot decide it now, in words; empty when they can. */
  @TenantScoped(Permission.APPROVAL_READ)
  public Optional<String> obstacle(UUID id) {
    ApprovalRequest request = get(id);
    Optional<Verdict.Refused> refused =
        ApprovalEngine.obstacle(request, voters.me(clock.instant()), clock.instant());
    boolean mayDecide = Callers.current().may(Permission.APPROVAL_DECIDE);
    // That one asked for it weighs more than which roles one has.
    if (mayDecide || refused.filter(r -> r.code() == ErrorCode.SEPARATION_OF_DUTIES).isPresent()) {
      return refused.map(Verdict.Refused::message);
    }
    return Optional.of(
        "Your roles decide no approvals. A tenant admin can give you one that does.");
  }

  /** What was changed about the request since it was opened, oldest first. */
  @TenantScoped(Permission.APPROVAL_READ)
  public List<Change> changes(UUID id) {
    return notes.changes(get(id).id());
  }

  /** How many the caller may decide now. */
  @TenantScoped(Permission.APPROVAL_READ)
  public long countDecidableByMe() {
    return store.countDecidable(voters.me(clock.instant()), clock.instant());
  }

  /** Says that the caller is at it; ALREADY_EXISTS when another person is. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest claim(UUID id) {
    ApprovalRequest found = store.lock(id).orElseThrow(() -> unknown(id));
    ApprovalRequest looked = rebinding.look(found);
    ApprovalEngine.obstacle(looked, voters.me(clock.instant()), clock.instant())
        .ifPresent(refused -> refuse(looked, refused));
    ApprovalRequest request = rebinding.keep(found);
    String me = Callers.current().username();
    String claimedBy = request.claimedBy();
    if (me.equals(claimedBy)) {
      return request;
    }
    if (claimedBy != null) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "%s is at this already: ask them to let go of it".formatted(claimedBy));
    }
    return claimed(request, me, ApprovalAct.CLAIMED);
  }

  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest release(UUID id) {
    ApprovalRequest request = locked(id);
    if (!Callers.current().username().equals(request.claimedBy())) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "You are not the one who is at this");
    }
    ApprovalRequest released = store.update(request.claimedBy(null));
    audit.append(ApprovalAudit.of(ApprovalAct.RELEASED, released));
    return released;
  }

  /** Says that another person is at it, who then may still leave it to others. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest assign(UUID id, String person) {
    ApprovalRequest request = locked(id);
    if (request.status() != ApprovalStatus.OPEN) {
      throw new KaizenException(ErrorCode.ALREADY_DECIDED, "This is closed already");
    }
    if (person.isBlank() || person.equals(request.requestedBy())) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES, "to: must be a person who did not ask for this");
    }
    return claimed(request, person, ApprovalAct.ASSIGNED);
  }

  private ApprovalRequest claimed(ApprovalRequest request, String person, ApprovalAct act) {
    ApprovalRequest claimed = store.update(request.claimedBy(person));
    audit.append(ApprovalAudit.of(act, claimed, Map.of("to", person)));
    return claimed;
  }

  private void refuse(ApprovalRequest request, Verdict.Refused refused) {
    refusals.record(request, refused);
    throw new KaizenException(refused.code(), refused.message());
  }

  private ApprovalRequest locked(UUID id) {
    return rebinding.keep(store.lock(id).orElseThrow(() -> unknown(id)));
  }

  static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no approval request " + id);
  }
}
