package dev.kaizen.approval.policy;

import java.util.List;

/**
 * What it takes to approve one request. Kept with the request, so that a later policy changes
 * nothing unseen.
 *
 * @param stages asked one after the other, 1 to 10
 * @param signature whether each decision is signed: a fresh login, name, time and meaning
 * @param editable arguments of the action that an approver may change
 * @param conflict CEL over {@code input} (the request) and {@code state.approver}; true keeps that
 *     person out; empty for none
 */
public record ApprovalTerms(
    List<Stage> stages, boolean signature, List<String> editable, String conflict, Timing timing) {
  private static final int MOST_STAGES = 10;

  public ApprovalTerms {
    stages = stages == null ? List.of() : List.copyOf(stages);
    editable = editable == null ? List.of() : List.copyOf(editable);
    conflict = conflict == null ? "" : conflict;
    timing = timing == null ? Timing.usual() : timing;
    Checks.require(
        !stages.isEmpty() && stages.size() <= MOST_STAGES,
        "stages: 1 to %d".formatted(MOST_STAGES));
    if (!conflict.isBlank()) {
      Checks.condition("conflict", conflict);
    }
  }

  /** What a workflow asks for by itself: so many people with a role. */
  public static ApprovalTerms ofWorkflow(String role, int required) {
    return new ApprovalTerms(
        List.of(Stage.of(Group.ofRole(role, required))), false, List.of(), "", Timing.usual());
  }
}
