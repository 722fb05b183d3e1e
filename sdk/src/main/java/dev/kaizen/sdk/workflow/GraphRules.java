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

  private GraphRules(WorkflowDefinition definition) {
    for (Node node : definition.nodes()) {
      nodes.putIfAbsent(node.id(), node);
      leaving.putIfAbsent(node.id(), new ArrayList<>());
    }
    for (Edge edge : definition.edges()) {
      if (isKnown(edge, edge.from()) & isKnown(edge, edge.to())) {
        leaving.getOrDefault(edge.from(), List.of()).add(edge);
      }
    }
  }

  static List<Problem> check(WorkflowDefinition definition) {
    GraphRules rules = new GraphRules(definition);
    rules.nodes.values().forEach(rules::edgesOf);
    if (!rules.nodes.isEmpty()) {
      rules.reachable(definition.nodes().getFirst().id());
      rules.circles();
    }
    return rules.problems;
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
      for (Edge edge : leaving.getOrDefault(next.pop(), List.of())) {
        if (seen.add(edge.to())) {
          next.push(edge.to());
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
    leaving.values().forEach(edges -> edges.forEach(e -> arriving.merge(e.to(), 1, Integer::sum)));
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
      for (Edge edge : leaving.getOrDefault(id, List.of())) {
        if (arriving.merge(edge.to(), -1, Integer::sum) == 0) {
          free.add(edge.to());
        }
      }
    }
    if (!left.isEmpty()) {
      add("edges", "a circle without a bound runs for ever: %s".formatted(sorted(left)));
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
