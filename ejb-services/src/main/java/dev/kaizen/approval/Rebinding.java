package dev.kaizen.approval;

import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.store.ApprovalNotes;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.PolicyStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.tenant.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an open request to the policies that are active now. When they ask for something else than
 * when it was opened, it is another request to those who decide: its hash changes, and what was
 * said so far counts no more.
 */
@Dependent
class Rebinding {
  @Inject private PolicyStore policies;
  @Inject private ApprovalStore store;
  @Inject private ApprovalNotes notes;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** The request as the active policies have it; nothing is kept. */
  ApprovalRequest look(ApprovalRequest request) {
    return look(request, policies.active());
  }

  /** The same, for many. */
  static ApprovalRequest look(ApprovalRequest request, List<Policy> active) {
    if (request.status() != ApprovalStatus.OPEN) {
      return request;
    }
    ApprovalContent content = request.content();
    Bound bound = bound(content, request.requestedBy(), active);
    return bound.ref().equals(request.policy())
        ? request
        : request.asking(content, bound.ref(), bound.terms());
  }

  /** The locked request as the active policies have it, kept. */
  ApprovalRequest keep(ApprovalRequest locked) {
    ApprovalRequest now = look(locked);
    if (now.contentHash().equals(locked.contentHash())) {
      return locked;
    }
    return changed(locked, now, words(locked, now));
  }

  static String words(ApprovalRequest before, ApprovalRequest after) {
    return "policy: %s → %s".formatted(before.policy(), after.policy());
  }

  /** Keeps that a locked request asks something else. */
  ApprovalRequest changed(ApprovalRequest before, ApprovalRequest after, String what) {
    store.voidDecisions(before.id(), what);
    ApprovalRequest kept = store.update(after);
    notes.add(
        before.id(),
        new Change(
            before.contentHash(),
            after.contentHash(),
            what,
            Callers.current().actor(),
            clock.instant()));
    audit.append(
        ApprovalAudit.of(ApprovalAct.CHANGED, kept, Map.of("previousHash", before.contentHash())));
    return kept;
  }

  /** Which terms hold for a request. */
  static Bound bound(ApprovalContent content, String requestedBy, List<Policy> active) {
    Optional<Policy> policy = Policy.choose(active, content.facts(requestedBy));
    return policy
        .map(p -> new Bound(new PolicyRef(p.name(), p.version()), p.terms()))
        .orElseGet(
            () ->
                new Bound(
                    PolicyRef.NONE,
                    ApprovalTerms.ofWorkflow(content.approverRole(), content.required())));
  }

  /** Terms and where they come from. */
  record Bound(PolicyRef ref, ApprovalTerms terms) {}
}
