package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.sdk.error.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may decide a request, and what a vote comes to. One rejection ends it; approval takes as many
 * different people as the request asks for, none of them the one who asked. Holding another role,
 * however high, does not replace the role that is asked for.
 */
public final class ApprovalEngine {
  private ApprovalEngine() {}

  public static Verdict judge(ApprovalRequest request, Vote vote, Instant now) {
    Optional<Verdict.Refused> obstacle = obstacle(request, vote.by(), now);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!vote.contentHash().equals(request.contentHash())) {
      return new Verdict.Refused(
          ErrorCode.CONTENT_CHANGED,
          "What you saw is not what is asked: reload the request and decide again");
    }
    if (!vote.approve()) {
      return vote.comment().isBlank()
          ? new Verdict.Refused(ErrorCode.INVALID_INPUT, "comment: say why you reject")
          : new Verdict.Ends(ApprovalStatus.REJECTED);
    }
    long approvals = 1 + request.decisions().stream().filter(ApprovalDecision::approve).count();
    return approvals >= request.required()
        ? new Verdict.Ends(ApprovalStatus.APPROVED)
        : new Verdict.Counts();
  }

  /** Why the person cannot decide now; empty when they can. */
  public static Optional<Verdict.Refused> obstacle(
      ApprovalRequest request, Voter voter, Instant now) {
    if (voter.username().equals(request.requestedBy())) {
      return refused(
          ErrorCode.SEPARATION_OF_DUTIES, "You asked for this: another person must decide it");
    }
    if (!voter.roles().contains(request.approverRole())) {
      return refused(
          ErrorCode.FORBIDDEN,
          "Only a member with the role %s can decide this".formatted(request.approverRole()));
    }
    if (request.status() != ApprovalStatus.OPEN) {
      return refused(
          ErrorCode.ALREADY_DECIDED,
          "This is closed already: %s".formatted(words(request.status())));
    }
    if (isLate(request, now)) {
      return refused(
          ErrorCode.ALREADY_DECIDED, "The time to decide ended at %s".formatted(request.dueAt()));
    }
    if (request.decisions().stream().anyMatch(d -> d.decidedBy().equals(voter.username()))) {
      return refused(
          ErrorCode.ALREADY_DECIDED, "You have decided this already: another person must be next");
    }
    return Optional.empty();
  }

  /** Whether its time has run out; nobody's silence approves anything. */
  public static boolean isLate(ApprovalRequest request, Instant now) {
    return request.dueAt() != null && !now.isBefore(request.dueAt());
  }

  private static Optional<Verdict.Refused> refused(ErrorCode code, String message) {
    return Optional.of(new Verdict.Refused(code, message));
  }

  private static String words(ApprovalStatus status) {
    return switch (status) {
      case OPEN -> "open";
      case APPROVED -> "approved";
      case REJECTED -> "rejected";
      case EXPIRED -> "its time ran out";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
