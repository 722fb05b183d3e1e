package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's requests and decisions, in the tenant's transaction of the service that calls. */
public interface ApprovalStore {

  void add(ApprovalRequest request);

  Optional<ApprovalRequest> find(UUID id);

  /** The request, held against everybody else until the transaction ends. */
  Optional<ApprovalRequest> lock(UUID id);

  /** The open requests whose subject starts so, each held until the transaction ends. */
  List<ApprovalRequest> lockOpen(String subjectPrefix);

  /** The open requests with such a text in their evidence, each held until the transaction ends. */
  List<ApprovalRequest> lockOpenShowing(String text);

  /** All requests whose subject starts so. */
  List<ApprovalRequest> ofSubject(String subjectPrefix);

  /** Keeps a locked request's new status, claim and time of decision. */
  ApprovalRequest update(ApprovalRequest request);

  void addDecision(UUID request, ApprovalDecision decision);

  /** Lets the words that count so far count no more. */
  void voidDecisions(UUID request, String why);

  /** Lets one person's word count no more; false when they have none that counts. */
  boolean voidDecision(UUID request, String decidedBy, String why);

  /** The newest, at most so many: what a policy is tried on. */
  List<ApprovalRequest> latest(int most);

  /** The open ones after an id, in the order of ids. */
  List<UUID> openIds(UUID after, int most);

  /** Open ones: due first, then oldest; others: newest first. */
  Page<ApprovalRequest> list(ApprovalFilter filter, Voter voter, Instant now, PageRequest page);

  long countDecidable(Voter voter, Instant now);
}
