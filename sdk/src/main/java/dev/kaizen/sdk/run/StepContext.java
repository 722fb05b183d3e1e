package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attempt at a node: what it sees, and how it evaluates and reports. */
record StepContext(WorkflowDefinition definition, Node node, Decision.Execute work) {

  @Nullable Object value(String property, String source) {
    String where = "node '%s' %s".formatted(node.id(), property);
    return Expressions.compile(source).evaluate(where, work.input(), work.state());
  }

  Map<String, Object> values(String property, Map<String, String> sources) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    sources.forEach((name, source) -> values.put(name, value(property + "." + name, source)));
    return values;
  }

  /** What people or a search read: a text as it is, anything else as JSON. */
  String text(String property, String source) {
    Object value = value(property, source);
    return value instanceof String text ? text : JsonText.write(value);
  }

  boolean bool(String property, String source) {
    if (value(property, source) instanceof Boolean bool) {
      return bool;
    }
    throw wrong(property, "true or false");
  }

  int integer(String property, String source) {
    if (value(property, source) instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    throw wrong(property, "a whole number");
  }

  /** Null counts as nothing. */
  List<Object> list(String property, @Nullable String source) {
    Object value = source == null ? null : value(property, source);
    return switch (value) {
      case null -> List.of();
      case List<?> list -> List.copyOf(list);
      default -> throw wrong(property, "a list");
    };
  }

  RunEvent.StepCompleted done(
      Map<String, Object> writes, @Nullable String next, Usage usage, Map<String, Object> trace) {
    return new RunEvent.StepCompleted(node.id(), work.attempt(), writes, next, usage, trace);
  }

  RunEvent.StepCompleted done(Map<String, Object> writes, Usage usage, Map<String, Object> trace) {
    return done(writes, Graph.after(definition, node), usage, trace);
  }

  KaizenException wrong(String property, String expected) {
    return new KaizenException(
        ErrorCode.EXPRESSION_FAILED,
        "node '%s' %s must give %s".formatted(node.id(), property, expected));
  }
}
