package dev.kaizen.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.workflow.WorkflowService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Definitions as the workflow feature keeps them. */
@Dependent
class WorkflowDefinitions implements Definitions {
  @Inject private WorkflowService workflows;

  @Override
  public WorkflowDefinition of(String workflow, int version) {
    return workflows.version(workflow, version).definition();
  }
}
