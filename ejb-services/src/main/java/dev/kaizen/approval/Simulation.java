package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Tally;
import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.approval.engine.Vote;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What past requests would have come to under a policy: the words that were said, by the roles they
 * were said with, are judged again under its terms.
 *
 * @param looked how many requests were looked at
 * @param applies to how many the policy would have applied
 * @param changed how many would stand otherwise now
 * @param cases those, newest first
 */
public record Simulation(int looked, int applies, int changed, List<Case> cases) {
  /**
   * @param before what came of it
   * @param after what would have; OPEN when more people would have been needed
   * @param termsBefore where its terms come from
   * @param waitsFor who would still have been needed; empty unless it would be open
   */
  public record Case(
      UUID id,
      String title,
      ApprovalStatus before,
      ApprovalStatus after,
      PolicyRef termsBefore,
      String waitsFor) {}

  public Simulation {
    cases = List.copyOf(cases);
  }

  static Simulation of(List<Policy> active, Policy tried, List<ApprovalRequest> requests) {
    List<Policy> then = new ArrayList<>(active);
    then.removeIf(p -> p.name().equals(tried.name()));
    then.add(tried);
    PolicyRef ref = new PolicyRef(tried.name(), tried.version());
    int applies = 0;
    List<Case> cases = new ArrayList<>();
    for (ApprovalRequest request : requests) {
      Rebinding.Bound bound = Rebinding.bound(request.content(), request.requestedBy(), then);
      if (!bound.ref().equals(ref)) {
        continue;
      }
      applies++;
      ApprovalRequest again = replayed(request, bound);
      ApprovalStatus before = ended(request);
      ApprovalStatus after = ApprovalEngine.tally(again).status();
      if (before != after) {
        cases.add(
            new Case(
                request.id(),
                request.title(),
                before,
                after,
                request.policy(),
                after == ApprovalStatus.OPEN ? ApprovalEngine.waitsFor(again) : ""));
      }
    }
    return new Simulation(requests.size(), applies, cases.size(), cases);
  }

  /** Requests that were withdrawn or ran out are measured by the words they had. */
  private static ApprovalStatus ended(ApprovalRequest request) {
    return switch (request.status()) {
      case APPROVED, REJECTED, OPEN -> request.status();
      case EXPIRED, WITHDRAWN -> Tally.of(request.stages(), request.counting()).status();
    };
  }

  private static ApprovalRequest replayed(ApprovalRequest request, Rebinding.Bound bound) {
    ApprovalRequest again =
        request.asking(request.content(), bound.ref(), bound.terms()).reopened();
    for (ApprovalDecision said : request.counting()) {
      Voter voter = new Voter(said.seat(), said.roles());
      Vote vote =
          new Vote(voter, said.approve(), said.comment(), again.contentHash(), Map.of(), true);
      switch (ApprovalEngine.judge(again, vote, said.at())) {
        case Verdict.Refused no -> {}
        case Verdict.Counts counts -> again = again.saying(said, counts.place());
        case Verdict.Ends ends -> {
          return again.saying(said, ends.place());
        }
      }
    }
    return again;
  }
}
