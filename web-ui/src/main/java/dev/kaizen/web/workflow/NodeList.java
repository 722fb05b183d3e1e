package dev.kaizen.web.workflow;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Look;
import java.util.List;

/** The nodes in their order with where each leads: the graph for those who read by line. */
public final class NodeList extends Div {
  private static final long serialVersionUID = 1L;

  public NodeList(WorkflowDefinition definition) {
    definition.nodes().forEach(node -> add(row(definition, node)));
  }

  private static Div row(WorkflowDefinition definition, Node node) {
    Look look = NodeWords.look(node);
    Div dot = Boxes.of("dot " + look.tone().cssClass(), new Icon(look.icon()));
    Div said =
        Boxes.of(
            "stack tight",
            Boxes.row(
                Boxes.text("node-title", node.title()),
                Boxes.text("muted small", look.word() + " · " + node.id())),
            Boxes.outside(NodeWords.does(node)));
    List<Edge> out = definition.edges().stream().filter(e -> e.from().equals(node.id())).toList();
    out.forEach(edge -> said.add(Boxes.text("muted small", leads(edge))));
    if (out.isEmpty()) {
      said.add(Boxes.text("muted small", "The run ends here."));
    }
    return Boxes.of("node-row", dot, said);
  }

  private static String leads(Edge edge) {
    String when = edge.when();
    return when == null ? "→ " + edge.to() : "→ " + edge.to() + " when " + when;
  }
}
