package dev.kaizen.sdk.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run does: a graph of nodes over a state. Immutable; the first node is where a run starts,
 * a node with no outgoing edge is where it ends, and {@code output} says what it answers then.
 *
 * <p>An instance is well-formed in itself; {@link WorkflowValidator} says whether its graph and
 * expressions hold together.
 *
 * @param input the fields a run is started with
 * @param output name to expression over {@code input} and {@code state}
 */
public record WorkflowDefinition(
    String name,
    String title,
    String description,
    List<Field> input,
    List<Node> nodes,
    List<Edge> edges,
    Map<String, String> output) {

  public WorkflowDefinition {
    Names.requireSlug("Workflow", name);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    input = List.copyOf(input);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    output = Names.ordered(output);
    Names.requireFieldNames(output.keySet());
  }
}
