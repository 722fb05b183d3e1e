package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.Node;

/** Puts the question to people; the run waits for {@link RunEvent.ApprovalDecided}. */
final class ApprovalStep {
  private ApprovalStep() {}

  static RunEvent execute(StepContext step, Node.Approval approval) {
    return new RunEvent.ApprovalAsked(
        step.work().path(),
        new ApprovalAsk(
            approval.title(),
            step.text("question", approval.question()),
            step.text("reason", approval.reason()),
            step.values("action", approval.action()),
            step.list("evidence", approval.evidence()),
            approval.approverRole(),
            step.integer("required", approval.required()),
            step.bool("highRisk", approval.highRisk()),
            approval.dueIn()));
  }
}
