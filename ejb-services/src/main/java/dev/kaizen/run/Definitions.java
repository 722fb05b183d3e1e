package dev.kaizen.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;

/** What the runs of a version do. */
interface Definitions {
  WorkflowDefinition of(String workflow, int version);
}
