package dev.kaizen.run;

import dev.kaizen.approval.ApprovalContent;
import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.run.engine.RunAudit;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.sdk.run.ApprovalAsk;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.workflow.WorkflowVersion;
import dev.kaizen.workflow.store.WorkflowStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Opens the request of a run that asks people, and has every event audited. */
@Dependent
class AuditedEffects implements RunEffects {
  @Inject private ApprovalDesk approvals;
  @Inject private WorkflowStore workflows;
  @Inject private AuditLog audit;

  @Override
  public void of(RunHead after, Recorded recorded) {
    if (recorded.event() instanceof RunEvent.ApprovalAsked asked) {
      open(after.run(), recorded, asked);
    }
    audit.append(RunAudit.of(after.run(), recorded));
  }

  private void open(Run run, Recorded recorded, RunEvent.ApprovalAsked asked) {
    ApprovalAsk ask = asked.ask();
    approvals.open(
        new RunSubject(run.id(), asked.node(), recorded.seq()).toString(),
        new ApprovalContent(
            "%s v%d".formatted(run.workflow(), run.version()),
            ask.title(),
            ask.question(),
            ask.reason(),
            ask.action(),
            ask.evidence(),
            ask.approverRole(),
            ask.required(),
            ask.highRisk()),
        run.startedBy(),
        workflows.find(run.workflow(), run.version()).map(WorkflowVersion::createdBy).orElse(null),
        ask.dueIn() == null ? null : recorded.at().plus(ask.dueIn()));
  }
}
