package dev.kaizen.web.workflow;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.react.ReactAdapterComponent;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Look;
import java.io.Serializable;

/** The workflow as a drawing, laid out in the browser; {@link NodeList} says the same in words. */
@Tag("workflow-graph")
@NpmPackage(value = "@xyflow/react", version = "12.12.1")
@NpmPackage(value = "@dagrejs/dagre", version = "1.1.5")
@JsModule("./workflow-graph.tsx")
final class WorkflowGraph extends ReactAdapterComponent implements HasStyle {
  private static final long serialVersionUID = 1L;

  /** A node as the browser draws it. */
  public record Step(String id, String title, String kind, String icon, String tone)
      implements Serializable {}

  /** An edge; {@code when} is empty where there is no condition. */
  public record Way(String from, String to, String when) implements Serializable {}

  WorkflowGraph(WorkflowDefinition definition) {
    addClassName("graph");
    getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", "Graph of the steps; the list below says the same in words");
    setState("steps", definition.nodes().stream().map(WorkflowGraph::step).toList());
    setState("ways", definition.edges().stream().map(WorkflowGraph::way).toList());
  }

  private static Step step(Node node) {
    Look look = NodeWords.look(node);
    return new Step(
        node.id(),
        node.title(),
        look.word() + " · " + node.id(),
        look.icon(),
        look.tone().cssClass());
  }

  private static Way way(Edge edge) {
    String when = edge.when();
    return new Way(edge.from(), edge.to(), when == null ? "" : when);
  }
}
