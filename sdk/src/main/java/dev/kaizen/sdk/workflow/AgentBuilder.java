package dev.kaizen.sdk.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of an agent node. */
public final class AgentBuilder {
  private final String id;
  private String title;
  private String into;
  private String instructions = "";
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final List<Field> outputs = new ArrayList<>();
  private @Nullable String passages;
  private @Nullable String model;
  private ToolUse tools = ToolUse.NONE;

  AgentBuilder(String id) {
    this.id = id;
    this.title = id;
    this.into = StateFields.namedAfter(id);
  }

  public AgentBuilder title(String text) {
    title = text;
    return this;
  }

  public AgentBuilder instructions(String text) {
    instructions = text;
    return this;
  }

  public AgentBuilder input(String name, String expression) {
    inputs.put(name, expression);
    return this;
  }

  public AgentBuilder output(Field field) {
    outputs.add(field);
    return this;
  }

  /** What the answer must rest on and cite. */
  public AgentBuilder passages(String expression) {
    passages = expression;
    return this;
  }

  public AgentBuilder model(String connection) {
    model = connection;
    return this;
  }

  /** What it may have done before it answers. */
  public AgentBuilder tools(String... names) {
    return tools(ToolUse.of(names));
  }

  public AgentBuilder tools(ToolUse use) {
    tools = use;
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public AgentBuilder into(String field) {
    into = field;
    return this;
  }

  Node build() {
    return new Node.Agent(id, title, instructions, inputs, passages, outputs, model, tools, into);
  }
}
