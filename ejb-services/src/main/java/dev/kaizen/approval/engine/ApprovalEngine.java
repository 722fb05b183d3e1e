package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Place;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges votes. Knows no clock and no database. */
public final class ApprovalEngine {
  private ApprovalEngine() {}

  public static Verdict judge(ApprovalRequest request, Vote vote, Instant now) {
    Optional<Verdict.Refused> obstacle = obstacle(request, vote.by(), now);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!vote.contentHash().equals(request.contentHash())) {
      return refusal(
          ErrorCode.CONTENT_CHANGED,
          "What you saw is not what is asked: reload the request and decide again");
    }
    if (request.terms().signature() && !vote.signed()) {
      return refusal(
          ErrorCode.STEP_UP_REQUIRED, "This decision is signed: log in once more to sign it");
    }
    if (!vote.approve() && vote.comment().isBlank()) {
      return refusal(ErrorCode.INVALID_INPUT, "comment: say why you reject");
    }
    Optional<Verdict.Refused> wrong = Edits.wrong(request, vote);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Standing standing = standing(request, vote.by()).orElseThrow();
    if (vote.approve() && standing.place().veto()) {
      return refusal(
          ErrorCode.FORBIDDEN, "Your role may object here; the approval is for others to give");
    }
    return counted(request, vote, vote.approve() ? standing : standing.objecting(request), now);
  }

  /** Why the person cannot decide now; empty when they can. */
  public static Optional<Verdict.Refused> obstacle(
      ApprovalRequest request, Voter voter, Instant now) {
    if (voter.username().equals(request.requestedBy())) {
      return refused(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You asked for this, so another person must decide: nobody approves their own request");
    }
    if (request.excluded().contains(voter.username())) {
      return refused(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You wrote the workflow that asks, so another person must decide");
    }
    if (voter.standsFor().stream().anyMatch(person -> isInvolved(request, person))) {
      return refused(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You stand in for who asked for this: another person must decide it");
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
    if (request.counting().stream().anyMatch(d -> isOf(d, voter.username()))) {
      return refused(ErrorCode.ALREADY_DECIDED, "You have decided. Another person must be next");
    }
    if (standing(request, voter).isEmpty()) {
      return refused(ErrorCode.FORBIDDEN, "This is not for you: it waits for " + waitsFor(request));
    }
    return conflict(request, voter);
  }

  /** Whether its time has run out; nobody's silence approves anything. */
  public static boolean isLate(ApprovalRequest request, Instant now) {
    return request.dueAt() != null && !now.isBefore(request.dueAt());
  }

  public static Tally tally(ApprovalRequest request) {
    return Tally.of(request.stages(), request.counting());
  }

  /** Whom it waits for, in words. */
  public static String waitsFor(ApprovalRequest request) {
    Tally tally = tally(request);
    if (tally.status() != ApprovalStatus.OPEN) {
      return "nobody";
    }
    List<String> names = new ArrayList<>();
    Stage stage = request.stages().get(tally.stage());
    for (int g : tally.open()) {
      Group group = stage.groups().get(g);
      if (group.role() != null) {
        names.add("the role " + group.role());
      }
      names.addAll(group.people());
    }
    request.progress().alsoRoles().forEach(role -> names.add("the role " + role));
    return String.join(", ", names);
  }

  private static Verdict counted(
      ApprovalRequest request, Vote vote, Standing standing, Instant now) {
    List<ApprovalDecision> words = new ArrayList<>();
    // What is changed is another thing: earlier words were not about it.
    if (vote.edits().isEmpty()) {
      words.addAll(request.counting());
    }
    Place place = vote.edits().isEmpty() ? standing.place() : restarted(request, standing);
    words.add(
        new ApprovalDecision(
            new UUID(0, 0),
            vote.by().username(),
            standing.seat().owner().equals(vote.by().username()) ? null : standing.seat().owner(),
            standing.seat().roles(),
            vote.approve(),
            vote.comment(),
            vote.contentHash(),
            now,
            place,
            vote.edits(),
            null,
            null));
    Tally after = Tally.of(request.stages(), words);
    return after.status() == ApprovalStatus.OPEN
        ? new Verdict.Counts(standing.seat(), place)
        : new Verdict.Ends(after.status(), standing.seat(), place);
  }

  /**
   * The editor's place when all begins anew: the first group that is theirs, else where they sat.
   */
  private static Place restarted(ApprovalRequest request, Standing standing) {
    return Standing.in(request.stages(), Tally.of(request.stages(), List.of()), request, standing)
        .map(Standing::place)
        .orElse(standing.place());
  }

  private static Optional<Standing> standing(ApprovalRequest request, Voter voter) {
    return Standing.of(request, tally(request), voter);
  }

  private static Optional<Verdict.Refused> conflict(ApprovalRequest request, Voter voter) {
    String condition = request.terms().conflict();
    if (condition.isBlank()) {
      return Optional.empty();
    }
    Map<String, Object> approver =
        Map.of("username", voter.username(), "roles", List.copyOf(voter.roles()));
    try {
      Object found =
          Expressions.compile(condition)
              .evaluate(
                  "conflict",
                  request.content().facts(request.requestedBy()),
                  Map.of("approver", approver));
      return Boolean.FALSE.equals(found)
          ? Optional.empty()
          : refused(
              ErrorCode.SEPARATION_OF_DUTIES,
              "The policy sees a conflict of interest for you: another person must decide it");
    } catch (KaizenException e) {
      return refused(
          ErrorCode.SEPARATION_OF_DUTIES,
          "Whether you have a conflict of interest could not be told, so you may not decide: "
              + e.getMessage());
    }
  }

  private static boolean isInvolved(ApprovalRequest request, String person) {
    return person.equals(request.requestedBy()) || request.excluded().contains(person);
  }

  private static boolean isOf(ApprovalDecision decision, String person) {
    return decision.decidedBy().equals(person) || decision.seat().equals(person);
  }

  private static Verdict refusal(ErrorCode code, String message) {
    return new Verdict.Refused(code, message);
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
