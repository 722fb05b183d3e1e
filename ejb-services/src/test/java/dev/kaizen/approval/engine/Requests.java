package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalContent;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalProgress;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Place;
import dev.kaizen.approval.PolicyRef;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.approval.policy.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests to judge. */
public final class Requests {
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final String HASH = "a".repeat(64);

  private Requests() {}

  public static ApprovalContent content(Map<String, Object> action) {
    return new ApprovalContent(
        "purchase v1", "Desks", "Buy?", "Costly", action, List.of("quote"), "reviewer", 1, false);
  }

  public static ApprovalTerms terms(Stage... stages) {
    return new ApprovalTerms(List.of(stages), false, List.of(), "", Timing.usual());
  }

  public static ApprovalTerms terms(Group... groups) {
    return terms(Stage.of(groups));
  }

  /** Mia wants it, wim wrote what asks. */
  public static ApprovalRequest under(ApprovalTerms terms) {
    return under(terms, List.of());
  }

  static ApprovalRequest under(ApprovalTerms terms, List<ApprovalDecision> words) {
    return new ApprovalRequest(
        new UUID(0, 1),
        "run:1:ask",
        content(Map.of("amount", 100L, "supplier", "Brightline")),
        new PolicyRef("p", 1),
        terms,
        HASH,
        "mia",
        Set.of("wim"),
        ApprovalStatus.OPEN,
        null,
        NOW,
        null,
        null,
        ApprovalProgress.NONE,
        words,
        1);
  }

  static Voter reviewer(String name) {
    return new Voter(name, Set.of("reviewer"));
  }

  static Vote approve(Voter voter) {
    return new Vote(voter, true, "", HASH, Map.of(), false);
  }

  static Vote reject(Voter voter) {
    return new Vote(voter, false, "no", HASH, Map.of(), false);
  }

  /** The request after a vote, if it counted. */
  static ApprovalRequest after(ApprovalRequest request, Vote vote) {
    return switch (ApprovalEngine.judge(request, vote, NOW)) {
      case Verdict.Refused no -> request;
      case Verdict.Counts c -> said(request, vote, c.seat(), c.place(), ApprovalStatus.OPEN);
      case Verdict.Ends e -> said(request, vote, e.seat(), e.place(), e.status());
    };
  }

  private static ApprovalRequest said(
      ApprovalRequest r, Vote vote, Seat seat, Place place, ApprovalStatus status) {
    List<ApprovalDecision> words = new ArrayList<>(r.decisions());
    String by = vote.by().username();
    words.add(
        new ApprovalDecision(
            UUID.randomUUID(),
            by,
            seat.owner().equals(by) ? null : seat.owner(),
            seat.roles(),
            vote.approve(),
            vote.comment(),
            HASH,
            NOW,
            place,
            vote.edits(),
            null,
            null));
    return new ApprovalRequest(
        r.id(),
        r.subject(),
        r.content(),
        r.policy(),
        r.terms(),
        r.contentHash(),
        r.requestedBy(),
        r.excluded(),
        status,
        null,
        r.createdAt(),
        r.dueAt(),
        null,
        r.progress(),
        words,
        1);
  }
}
