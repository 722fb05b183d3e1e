package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes one after the other. They follow each other in the order they are written; a route
 * says by itself where it leads, {@link #then} jumps to a named node, and {@link #end} ends the
 * flow. {@link #handling} speaks of the node written last.
 *
 * @param <B> the builder itself
 */
public abstract sealed class FlowBuilder<B extends FlowBuilder<B>>
    permits WorkflowBuilder, BodyBuilder {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, Handling> handling = new LinkedHashMap<>();
  private @Nullable String previous;
  private @Nullable String newest;

  abstract B self();

  public B agent(String id, UnaryOperator<AgentBuilder> details) {
    return follow(details.apply(new AgentBuilder(id)).build());
  }

  public B retrieve(String id, UnaryOperator<RetrieveBuilder> details) {
    return follow(details.apply(new RetrieveBuilder(id)).build());
  }

  /** Sets one state field; for several, or another title, use {@link #node}. */
  public B transform(String id, String field, String expression) {
    return follow(new Node.Transform(id, id, Map.of(field, expression)));
  }

  public B approval(String id, UnaryOperator<ApprovalBuilder> details) {
    return follow(details.apply(new ApprovalBuilder(id)).build());
  }

  /** Calls a function that the program around the workflow provides under that name. */
  public B code(String id, String function, UnaryOperator<CodeBuilder> details) {
    return follow(details.apply(new CodeBuilder(id, function)).build());
  }

  /** Runs branches at once. */
  public B parallel(String id, UnaryOperator<ParallelBuilder> details) {
    ParallelBuilder parallel = details.apply(new ParallelBuilder(id));
    handling.putAll(parallel.handling());
    return follow(parallel.build());
  }

  /** Runs a body once for each element of a list. */
  public B map(String id, UnaryOperator<ForEachBuilder> details) {
    ForEachBuilder map = details.apply(new ForEachBuilder(id));
    handling.putAll(map.handling());
    return follow(map.build());
  }

  /** Runs a body again and again. */
  public B loop(String id, UnaryOperator<LoopBuilder> details) {
    LoopBuilder loop = details.apply(new LoopBuilder(id));
    handling.putAll(loop.handling());
    return follow(loop.build());
  }

  /** Runs a whole workflow as one step. */
  public B workflow(
      String id, WorkflowDefinition definition, UnaryOperator<SubWorkflowBuilder> details) {
    return follow(details.apply(new SubWorkflowBuilder(id, definition)).build());
  }

  /** Waits until somebody sends the signal; its payload goes into the state. */
  public B waitForSignal(String id, String signal) {
    return follow(new Node.Wait(id, id, signal, null, StateFields.namedAfter(id)));
  }

  /** Waits for the signal, but no longer than that; the state says whether the time ran out. */
  public B waitForSignal(String id, String signal, Duration atMost) {
    return follow(new Node.Wait(id, id, signal, "'" + atMost + "'", StateFields.namedAfter(id)));
  }

  public B sleep(String id, Duration time) {
    return follow(new Node.Wait(id, id, null, "'" + time + "'", StateFields.namedAfter(id)));
  }

  public B route(String id, UnaryOperator<RouteBuilder> ways) {
    RouteBuilder route = ways.apply(new RouteBuilder(id));
    follow(new Node.Route(id, id));
    edges.addAll(route.edges());
    previous = null;
    return self();
  }

  /** A node made by hand. */
  public B node(Node node) {
    return follow(node);
  }

  /** How failures of the node written last are handled, and how its work is undone. */
  public B handling(UnaryOperator<HandlingBuilder> details) {
    if (newest == null) {
      throw new IllegalStateException("Write a node first: handling speaks of the last one");
    }
    handling.put(newest, details.apply(new HandlingBuilder()).build());
    return self();
  }

  /** After the node before, goes on with a node that stands elsewhere in this flow. */
  public B then(String id) {
    if (previous != null) {
      edges.add(new Edge(previous, id, null));
    }
    return end();
  }

  /** The node before ends the flow. */
  public B end() {
    previous = null;
    return self();
  }

  Flow flow() {
    return new Flow(nodes, edges);
  }

  Map<String, Handling> handlingOfNodes() {
    return handling;
  }

  private B follow(Node node) {
    if (previous != null) {
      edges.add(new Edge(previous, node.id(), null));
    }
    nodes.add(node);
    previous = node.id();
    newest = node.id();
    return self();
  }
}
