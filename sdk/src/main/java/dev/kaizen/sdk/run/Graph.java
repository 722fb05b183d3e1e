package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds one's way in a valid definition. */
final class Graph {
  private Graph() {}

  static @Nullable Node node(WorkflowDefinition definition, String id) {
    return definition.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
  }

  static List<Edge> leaving(WorkflowDefinition definition, Node node) {
    return definition.edges().stream().filter(e -> e.from().equals(node.id())).toList();
  }

  /** The node after one that has no choice; null at the end. */
  static @Nullable String after(WorkflowDefinition definition, Node node) {
    List<Edge> edges = leaving(definition, node);
    return edges.isEmpty() ? null : edges.getFirst().to();
  }
}
