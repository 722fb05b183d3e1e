package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;

/** Does one node's work and says what happened; records nothing. */
public final class StepExecutor {
  private final Models models;
  private final Retriever retriever;

  public StepExecutor(Models models, Retriever retriever) {
    this.models = models;
    this.retriever = retriever;
  }

  /** StepCompleted or ApprovalAsked; a failure is thrown with its code. */
  public RunEvent execute(WorkflowDefinition definition, Decision.Execute work) {
    Node node = Graph.node(definition, work.node());
    if (node == null) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "node '%s' is not there".formatted(work.node()));
    }
    StepContext step = new StepContext(definition, node, work);
    return switch (node) {
      case Node.Agent agent -> AgentStep.execute(step, agent, models);
      case Node.Retrieve retrieve -> RetrieveStep.execute(step, retrieve, retriever);
      case Node.Transform transform -> TransformStep.execute(step, transform);
      case Node.Route route -> RouteStep.execute(step, route);
      case Node.Approval approval -> ApprovalStep.execute(step, approval);
    };
  }
}
