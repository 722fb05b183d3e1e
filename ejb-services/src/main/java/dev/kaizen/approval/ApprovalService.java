package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.approval.engine.Vote;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The inbox of those who decide, and their decisions.
 *
 * <p>A request is locked while a vote is judged, so of two that race exactly one takes effect. The
 * vote, its audit entry and what goes on because of it are one transaction: {@link ApprovalDecided}
 * is published inside it. See docs/features/approvals.md.
 */
@Stateless
public class ApprovalService {
  @Inject private ApprovalStore store;
  @Inject private ApprovalRefusals refusals;
  @Inject private AuditLog audit;
  @Inject private Event<ApprovalDecided> decided;
  @Inject private Clock clock;

  /** Open ones: due first, then oldest; others: newest first. */
  @TenantScoped(Permission.APPROVAL_READ)
  public Page<ApprovalRequest> list(ApprovalFilter filter, PageRequest page) {
    return store.list(filter, me(), clock.instant(), page);
  }

  @TenantScoped(Permission.APPROVAL_READ)
  public ApprovalRequest get(UUID id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  /** How many the caller may decide now. */
  @TenantScoped(Permission.APPROVAL_READ)
  public long countDecidableByMe() {
    return store.countDecidable(me(), clock.instant());
  }

  /** Says that the caller is at it; ALREADY_EXISTS when another person is. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest claim(UUID id) {
    ApprovalRequest request = locked(id);
    ApprovalEngine.obstacle(request, me(), clock.instant()).ifPresent(r -> refuse(request, r));
    String claimedBy = request.claimedBy();
    if (me().username().equals(claimedBy)) {
      return request;
    }
    if (claimedBy != null) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "%s is at this already: ask them to let go of it".formatted(claimedBy));
    }
    ApprovalRequest claimed = store.update(request.claimedBy(me().username()));
    audit.append(ApprovalAudit.of("approval.claimed", claimed));
    return claimed;
  }

  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest release(UUID id) {
    ApprovalRequest request = locked(id);
    if (!me().username().equals(request.claimedBy())) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "You are not the one who is at this");
    }
    ApprovalRequest released = store.update(request.claimedBy(null));
    audit.append(ApprovalAudit.of("approval.released", released));
    return released;
  }

  /**
   * Records the caller's decision; the last that is needed ends the request and resumes the run in
   * the same transaction.
   *
   * @param comment required on a rejection
   * @param contentHash of what the caller saw; CONTENT_CHANGED when it is another by now
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest decide(UUID id, boolean approve, String comment, String contentHash) {
    ApprovalRequest request = locked(id);
    Vote vote = new Vote(me(), approve, comment.strip(), contentHash);
    Instant now = clock.instant();
    ApprovalRequest after =
        switch (ApprovalEngine.judge(request, vote, now)) {
          case Verdict.Refused refused -> throw refuse(request, refused);
          case Verdict.Counts counts -> {
            add(request, vote, now);
            yield store.update(request.claimedBy(null));
          }
          case Verdict.Ends ends -> {
            add(request, vote, now);
            ApprovalRequest closed = store.update(request.closed(ends.status(), now));
            publish(closed);
            yield closed;
          }
        };
    // Last, because it locks the tenant's log: whoever waits for that holds nothing we still need.
    audit.append(ApprovalAudit.decided(after, vote));
    return after;
  }

  private void add(ApprovalRequest request, Vote vote, Instant now) {
    store.addDecision(
        request.id(),
        new ApprovalDecision(
            UUID.randomUUID(),
            vote.by().username(),
            vote.approve(),
            vote.comment(),
            vote.contentHash(),
            now));
  }

  /** Tells what the outcome rests on: the approvals, or the one rejection. */
  private void publish(ApprovalRequest closed) {
    boolean approved = closed.status() == ApprovalStatus.APPROVED;
    List<ApprovalDecision> carrying =
        closed.decisions().stream().filter(d -> d.approve() == approved).toList();
    decided.fire(
        new ApprovalDecided(
            closed.subject(),
            approved,
            carrying.stream().map(ApprovalDecision::decidedBy).toList(),
            carrying.stream().map(ApprovalDecision::comment).toList()));
  }

  private KaizenException refuse(ApprovalRequest request, Verdict.Refused refused) {
    refusals.record(request, refused);
    throw new KaizenException(refused.code(), refused.message());
  }

  private ApprovalRequest locked(UUID id) {
    return store.lock(id).orElseThrow(() -> unknown(id));
  }

  private static Voter me() {
    Caller caller = Callers.current();
    return new Voter(
        caller.username(),
        caller.roles().stream().map(Role::tokenName).collect(Collectors.toSet()));
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no approval request " + id);
  }
}
