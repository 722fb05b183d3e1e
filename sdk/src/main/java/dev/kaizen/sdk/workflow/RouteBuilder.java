package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
import java.util.List;

/** The ways out of a route, tried in order. */
public final class RouteBuilder {
  private final String id;
  private final List<Edge> edges = new ArrayList<>();

  RouteBuilder(String id) {
    this.id = id;
  }

  public RouteBuilder when(String condition, String to) {
    edges.add(new Edge(id, to, condition));
    return this;
  }

  public RouteBuilder otherwise(String to) {
    edges.add(new Edge(id, to, null));
    return this;
  }

  List<Edge> edges() {
    return List.copyOf(edges);
  }
}
