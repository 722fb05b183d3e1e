package dev.kaizen.sdk.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and the edges between them: a whole workflow, a branch of a parallel node, the body of a
 * loop. The first node is where it starts; a node without an outgoing edge is where it ends.
 */
public record Flow(List<Node> nodes, List<Edge> edges) {
  public Flow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  public @Nullable Node node(String id) {
    for (Node node : nodes) {
      if (node.id().equals(id)) {
        return node;
      }
    }
    return null;
  }

  public List<Edge> leaving(String id) {
    return edges.stream().filter(edge -> edge.from().equals(id)).toList();
  }

  /** The node after one that has no choice; null at the end. */
  public @Nullable String after(String id) {
    for (Edge edge : edges) {
      if (edge.from().equals(id)) {
        return edge.to();
      }
    }
    return null;
  }
}
