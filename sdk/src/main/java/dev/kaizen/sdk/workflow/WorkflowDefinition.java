package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
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
 * @param state the declared fields of the state; others may be written too
 * @param handling by node: what becomes of its failures; nodes without one are handled as usual
 * @param output name to expression over {@code input} and {@code state}
 */
public record WorkflowDefinition(
    String name,
    String title,
    String description,
    List<Field> input,
    List<StateField> state,
    List<Node> nodes,
    List<Edge> edges,
    Map<String, Handling> handling,
    Map<String, String> output) {

  public WorkflowDefinition {
    Names.requireSlug("Workflow", name);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    input = List.copyOf(input);
    state = List.copyOf(state);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    handling = Map.copyOf(handling);
    output = Names.ordered(output);
    Names.requireFieldNames(output.keySet());
  }

  /** Without declared state and with the usual handling of failures. */
  public WorkflowDefinition(
      String name,
      String title,
      String description,
      List<Field> input,
      List<Node> nodes,
      List<Edge> edges,
      Map<String, String> output) {
    this(name, title, description, input, List.of(), nodes, edges, Map.of(), output);
  }

  public Flow flow() {
    return new Flow(nodes, edges);
  }

  public Handling handlingOf(String node) {
    return handling.getOrDefault(node, Handling.USUAL);
  }

  public Reducer reducerOf(String field) {
    for (StateField declared : state) {
      if (declared.name().equals(field)) {
        return declared.reducer();
      }
    }
    return Reducer.LAST;
  }

  /** All nodes, also those inside others, but not those of inner workflows. */
  public List<Node> allNodes() {
    List<Node> all = new ArrayList<>();
    collect(nodes, all);
    return List.copyOf(all);
  }

  private static void collect(List<Node> nodes, List<Node> all) {
    for (Node node : nodes) {
      all.add(node);
      if (!(node instanceof Node.SubWorkflow)) {
        node.inside().forEach(flow -> collect(flow.nodes(), all));
      }
    }
  }
}
