package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The branches of a parallel node, and how many of them it takes. */
public final class ParallelBuilder {
  private final String id;
  private String title;
  private final List<Branch> branches = new ArrayList<>();
  private final Map<String, Handling> handling = new LinkedHashMap<>();
  private int needed;
  private int limit;

  ParallelBuilder(String id) {
    this.id = id;
    this.title = id;
  }

  public ParallelBuilder title(String text) {
    title = text;
    return this;
  }

  public ParallelBuilder branch(String name, UnaryOperator<BodyBuilder> body) {
    BodyBuilder built = body.apply(new BodyBuilder());
    branches.add(new Branch(name, built.flow()));
    handling.putAll(built.handlingOfNodes());
    return this;
  }

  /** Every branch must finish; this is the usual. */
  public ParallelBuilder all() {
    needed = 0;
    return this;
  }

  /** The first branch that finishes is enough. */
  public ParallelBuilder any() {
    return atLeast(1);
  }

  /** So many branches must finish. */
  public ParallelBuilder atLeast(int count) {
    needed = count;
    return this;
  }

  /** So many branches run at the same time; the others wait for their turn. */
  public ParallelBuilder limit(int atOnce) {
    limit = atOnce;
    return this;
  }

  Map<String, Handling> handling() {
    return handling;
  }

  Node build() {
    return new Node.Parallel(id, title, branches, needed, limit);
  }
}
