package dev.kaizen.sdk.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** The details of a code node. */
public final class CodeBuilder {
  private final String id;
  private final String function;
  private String title;
  private String into;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  CodeBuilder(String id, String function) {
    this.id = id;
    this.function = function;
    this.title = id;
    this.into = StateFields.namedAfter(id);
  }

  public CodeBuilder title(String text) {
    title = text;
    return this;
  }

  public CodeBuilder input(String name, String expression) {
    inputs.put(name, expression);
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public CodeBuilder into(String field) {
    into = field;
    return this;
  }

  Node build() {
    return new Node.Code(id, title, function, inputs, into);
  }
}
