package dev.kaizen.sdk.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of the graph: every edge joins nodes that are there, every node is reached from
 * the first, only routes branch, and nothing runs in a circle.
 */
final class GraphRules {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Edge>> leaving = new LinkedHashMap<>();

  /** Where a run goes after a failure: a way like any other, but not one of the author's edges. */
  private final Map<String, String> fallbacks = new LinkedHashMap<>();

  private GraphRules(WorkflowDefinition definition, Flow flow) {
    for (Node node : flow.nodes()) {
      nodes.putIfAbsent(node.id(), node);
      leaving.putIfAbsent(node.id(), new ArrayList<>());
    }
    for (Edge edge : flow.edges()) {
      if (isKnown(edge, edge.from()) & isKnown(edge, edge.to())) {
        leaving.getOrDefault(edge.from(), List.of()).add(edge);
      }
    }
    for (Node node : flow.nodes()) {
      if (definition.handlingOf(node.id()).onError() instanceof OnError.GoTo fallback) {
        if (nodes.containsKey(fallback.node())) {
          fallbacks.put(node.id(), fallback.node());
        } else {
          add(where(node), "its fallback '%s' is not in the same flow".formatted(fallback.node()));
        }
      }
    }
  }

  static List<Problem> check(WorkflowDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    check(definition, definition.flow(), problems);
    return problems;
  }

  private static void check(WorkflowDefinition definition, Flow flow, List<Problem> problems) {
    GraphRules rules = new GraphRules(definition, flow);
    rules.nodes.values().forEach(rules::edgesOf);
    if (!rules.nodes.isEmpty()) {
      rules.reachable(flow.nodes().getFirst().id());
      rules.circles();
    }
    problems.addAll(rules.problems);
    for (Node node : flow.nodes()) {
      if (!(node instanceof Node.SubWorkflow)) {
        node.inside().forEach(inner -> check(definition, inner, problems));
      }
    }
  }

  /** All the nodes that may come after this one. */
  private List<String> after(String id) {
    List<String> after =
        new ArrayList<>(leaving.getOrDefault(id, List.of()).stream().map(Edge::to).toList());
    if (fallbacks.containsKey(id)) {
      after.add(fallbacks.get(id));
    }
    return after;
  }

  private boolean isKnown(Edge edge, String end) {
    if (nodes.containsKey(end)) {
      return true;
    }
    add(where(edge), "node '%s' is not there".formatted(end));
    return false;
  }

  private void edgesOf(Node node) {
    List<Edge> edges = leaving.getOrDefault(node.id(), List.of());
    if (node instanceof Node.Route) {
      routeEdges(node, edges);
      return;
    }
    if (edges.size() > 1) {
      add(where(node), "only a route may have more than one edge; this has " + edges.size());
    }
    for (Edge edge : edges) {
      if (edge.when() != null) {
        add(where(edge), "only an edge that leaves a route has a condition");
      }
    }
  }

  private void routeEdges(Node route, List<Edge> edges) {
    if (edges.isEmpty()) {
      add(where(route), "a route needs at least one edge");
      return;
    }
    for (Edge edge : edges.subList(0, edges.size() - 1)) {
      if (edge.when() == null) {
        add(where(edge), "only the last edge of a route goes without a condition");
      }
    }
    if (edges.getLast().when() != null) {
      add(where(route), "the last edge must go without a condition, for when no other holds");
    }
  }

  private void reachable(String first) {
    Set<String> seen = new HashSet<>(Set.of(first));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      for (String to : after(next.pop())) {
        if (seen.add(to)) {
          next.push(to);
        }
      }
    }
    for (Node node : nodes.values()) {
      if (!seen.contains(node.id())) {
        add(where(node), "no way leads here from the first node, '%s'".formatted(first));
      }
    }
  }

  /** Takes away what nothing points at until only circles are left. */
  private void circles() {
    Map<String, Integer> arriving = new LinkedHashMap<>();
    nodes.keySet().forEach(id -> arriving.put(id, 0));
    nodes.keySet().forEach(id -> after(id).forEach(to -> arriving.merge(to, 1, Integer::sum)));
    Deque<String> free = new ArrayDeque<>();
    arriving.forEach(
        (id, count) -> {
          if (count == 0) {
            free.add(id);
          }
        });
    Set<String> left = new HashSet<>(nodes.keySet());
    while (!free.isEmpty()) {
      String id = free.poll();
      left.remove(id);
      for (String to : after(id)) {
        if (arriving.merge(to, -1, Integer::sum) == 0) {
          free.add(to);
        }
      }
    }
    if (!left.isEmpty()) {
      add(
          "edges",
          "a circle without a bound runs for ever, use a loop: %s".formatted(sorted(left)));
    }
  }

  private static List<String> sorted(Set<String> ids) {
    return ids.stream().sorted().toList();
  }

  private static String where(Node node) {
    return "node '%s'".formatted(node.id());
  }

  private static String where(Edge edge) {
    return "edge '%s' to '%s'".formatted(edge.from(), edge.to());
  }

  private void add(String where, String what) {
    problems.add(new Problem(where, what));
  }
}
