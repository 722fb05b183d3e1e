package dev.kaizen.web.workflow;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.react.ReactAdapterComponent;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Look;
import java.util.Map;

/** The workflow as a drawing, laid out in the browser; {@link NodeList} says the same in words. */
@Tag("workflow-graph")
@NpmPackage(value = "@xyflow/react", version = "12.12.1")
@NpmPackage(value = "@dagrejs/dagre", version = "1.1.5")
@JsModule("./workflow-graph.tsx")
public final class WorkflowGraph extends ReactAdapterComponent implements HasStyle {
  private static final long serialVersionUID = 1L;

  public WorkflowGraph(WorkflowDefinition definition) {
    this(definition, Map.of());
  }

  /**
   * @param stands how the nodes of a run stand, by node; those it has not come to are left plain
   */
  public WorkflowGraph(WorkflowDefinition definition, Map<String, Look> stands) {
    addClassName("graph");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", "Graph of the steps; the list below says the same in words");
    show(definition, stands);
  }

  /** Draws anew only what has changed. */
  public void show(WorkflowDefinition definition, Map<String, Look> stands) {
    Drawing drawing = Drawing.of(definition, stands);
    setState("steps", drawing.steps());
    setState("ways", drawing.ways());
  }
}
