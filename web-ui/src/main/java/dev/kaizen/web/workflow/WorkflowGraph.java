package dev.kaizen.web.workflow;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.workflow.WorkflowDefinition;

/** The workflow as a drawing. */
final class WorkflowGraph extends Div {
  private static final long serialVersionUID = 1L;

  WorkflowGraph(WorkflowDefinition definition) {}
}
