package dev.kaizen.sdk.workflow;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The details of a map: a body for each element of a list. */
public final class ForEachBuilder {
  private final String id;
  private String title;
  private String over = "";
  private String as = "item";
  private BodyBuilder body = new BodyBuilder();
  private String each = "";
  private int limit;
  private String into;

  ForEachBuilder(String id) {
    this.id = id;
    this.title = id;
    this.into = StateFields.namedAfter(id);
  }

  public ForEachBuilder title(String text) {
    title = text;
    return this;
  }

  /** Expression for the list. */
  public ForEachBuilder over(String expression) {
    over = expression;
    return this;
  }

  /** The state field in which the body finds its element. */
  public ForEachBuilder as(String field) {
    as = field;
    return this;
  }

  public ForEachBuilder body(UnaryOperator<BodyBuilder> flow) {
    body = flow.apply(new BodyBuilder());
    return this;
  }

  /** What is kept of each element, over the state at the body's end. */
  public ForEachBuilder each(String expression) {
    each = expression;
    return this;
  }

  /** So many elements are worked on at the same time. */
  public ForEachBuilder limit(int atOnce) {
    limit = atOnce;
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public ForEachBuilder into(String field) {
    into = field;
    return this;
  }

  Map<String, Handling> handling() {
    return body.handlingOfNodes();
  }

  Node build() {
    return new Node.ForEach(id, title, over, as, body.flow(), each, limit, into);
  }
}
