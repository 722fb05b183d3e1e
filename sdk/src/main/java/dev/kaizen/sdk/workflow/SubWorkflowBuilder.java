package dev.kaizen.sdk.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** The details of a workflow inside a workflow. */
public final class SubWorkflowBuilder {
  private final String id;
  private final WorkflowDefinition definition;
  private String title;
  private String into;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  SubWorkflowBuilder(String id, WorkflowDefinition definition) {
    this.id = id;
    this.definition = definition;
    this.title = definition.title();
    this.into = StateFields.namedAfter(id);
  }

  public SubWorkflowBuilder title(String text) {
    title = text;
    return this;
  }

  public SubWorkflowBuilder input(String name, String expression) {
    inputs.put(name, expression);
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public SubWorkflowBuilder into(String field) {
    into = field;
    return this;
  }

  Node build() {
    return new Node.SubWorkflow(id, title, definition, inputs, into);
  }
}
