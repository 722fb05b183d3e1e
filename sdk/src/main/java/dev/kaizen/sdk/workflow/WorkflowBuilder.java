package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a definition in Java. Nodes follow each other in the order they are written; a route says
 * by itself where it leads, {@link #then} jumps to a named node, and {@link #end} ends the run.
 */
public final class WorkflowBuilder {
  private final String name;
  private String title;
  private String description = "";
  private final List<Field> input = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, String> output = new LinkedHashMap<>();
  private @Nullable String previous;

  private WorkflowBuilder(String name) {
    this.name = name;
    this.title = name;
  }

  public static WorkflowBuilder named(String name) {
    return new WorkflowBuilder(name);
  }

  public WorkflowBuilder title(String text) {
    title = text;
    return this;
  }

  public WorkflowBuilder description(String text) {
    description = text;
    return this;
  }

  public WorkflowBuilder input(Field field) {
    input.add(field);
    return this;
  }

  public WorkflowBuilder agent(String id, UnaryOperator<AgentBuilder> details) {
    return follow(details.apply(new AgentBuilder(id)).build());
  }

  public WorkflowBuilder retrieve(String id, UnaryOperator<RetrieveBuilder> details) {
    return follow(details.apply(new RetrieveBuilder(id)).build());
  }

  /** Sets one state field; for several, or another title, use {@link #node}. */
  public WorkflowBuilder transform(String id, String field, String expression) {
    return follow(new Node.Transform(id, id, Map.of(field, expression)));
  }

  public WorkflowBuilder approval(String id, UnaryOperator<ApprovalBuilder> details) {
    return follow(details.apply(new ApprovalBuilder(id)).build());
  }

  public WorkflowBuilder route(String id, UnaryOperator<RouteBuilder> ways) {
    RouteBuilder route = ways.apply(new RouteBuilder(id));
    follow(new Node.Route(id, id));
    edges.addAll(route.edges());
    previous = null;
    return this;
  }

  /** A node made by hand. */
  public WorkflowBuilder node(Node node) {
    return follow(node);
  }

  /** After the node before, goes on with a node that stands elsewhere. */
  public WorkflowBuilder then(String id) {
    if (previous != null) {
      edges.add(new Edge(previous, id, null));
    }
    return end();
  }

  /** The node before ends the run. */
  public WorkflowBuilder end() {
    previous = null;
    return this;
  }

  public WorkflowBuilder output(String field, String expression) {
    output.put(field, expression);
    return this;
  }

  /** INVALID_WORKFLOW with every problem when the definition does not hold together. */
  public WorkflowDefinition build() {
    WorkflowDefinition definition =
        new WorkflowDefinition(name, title, description, input, nodes, edges, output);
    WorkflowValidator.requireValid(definition);
    return definition;
  }

  private WorkflowBuilder follow(Node node) {
    if (previous != null) {
      edges.add(new Edge(previous, node.id(), null));
    }
    nodes.add(node);
    previous = node.id();
    return this;
  }
}
