package dev.kaizen.approval;

import static dev.kaizen.approval.ApprovalStatus.APPROVED;
import static dev.kaizen.approval.ApprovalStatus.EXPIRED;
import static dev.kaizen.approval.ApprovalStatus.OPEN;
import static dev.kaizen.approval.ApprovalStatus.REJECTED;
import static dev.kaizen.approval.ApprovalStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/**
 * All that can happen to a request: the state machine of approvals. Each act is an entry of the
 * audit log, and one that left a request in a state where the act cannot leave it is refused with
 * the whole transaction. The diagram in docs/features/approvals.md is made from this.
 */
public enum ApprovalAct {
  REQUESTED("requested", By.WHAT_WAITS, OPEN),
  CLAIMED("claimed", By.PERSON, OPEN),
  ASSIGNED("assigned", By.PERSON, OPEN),
  RELEASED("released", By.PERSON, OPEN),
  DELEGATED("delegated", By.PERSON, OPEN),
  APPROVER_ADDED("approver-added", By.PERSON, OPEN),
  QUESTION_ASKED("question-asked", By.PERSON, OPEN),
  QUESTION_ANSWERED("question-answered", By.PERSON, OPEN),
  ATTACHED("attached", By.PERSON, OPEN),
  CHANGED("changed", By.PERSON, OPEN),
  TAKEN_BACK("taken-back", By.PERSON, OPEN),
  DECIDED("decided", By.PERSON, OPEN, APPROVED, REJECTED),
  REMINDED("reminded", By.TIME, OPEN),
  ESCALATED("escalated", By.TIME, OPEN),
  FALLBACK("fallback", By.TIME, OPEN),
  EXPIRED_UNDECIDED("expired", By.TIME, EXPIRED),
  WITHDRAWN_UNDECIDED("withdrawn", By.WHAT_WAITS, WITHDRAWN),
  COMMENTED("commented", By.PERSON, OPEN, APPROVED, REJECTED, EXPIRED, WITHDRAWN),
  REFUSED("refused", By.PERSON, OPEN, APPROVED, REJECTED, EXPIRED, WITHDRAWN);

  /** Who causes an act. */
  public enum By {
    PERSON,
    TIME,
    WHAT_WAITS
  }

  private final String word;
  private final By by;
  private final Set<ApprovalStatus> leads;

  ApprovalAct(String word, By by, ApprovalStatus first, ApprovalStatus... others) {
    this.word = word;
    this.by = by;
    leads = EnumSet.of(first, others);
  }

  /** How the audit log calls it. */
  public String action() {
    return "approval." + word;
  }

  public By by() {
    return by;
  }

  /** Where a request can be after it; only an open one moves. */
  public Set<ApprovalStatus> leads() {
    return EnumSet.copyOf(leads);
  }

  void requireLeadsTo(ApprovalStatus status) {
    if (!leads.contains(status)) {
      throw new IllegalStateException("%s cannot leave a request %s".formatted(this, status));
    }
  }
}
