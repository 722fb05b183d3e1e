package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt at a node: what it sees, and how it evaluates and reports. */
record StepContext(UUID run, Work work) {

  Node node() {
    return work.node();
  }

  String where(String property) {
    return "node '%s' %s".formatted(node().id(), property);
  }

  /** The same whenever this attempt at this step is repeated, and never otherwise. */
  String idempotencyKey() {
    String key = run + ":" + work.path() + ":" + work.attempt() + ":" + work.generation();
    return work.task() instanceof Work.Task.Undo undo ? key + ":undo:" + undo.seq() : key;
  }

  @Nullable Object value(String property, String source) {
    return Expressions.compile(source).evaluate(where(property), work.input(), work.state());
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
    return new RunEvent.StepCompleted(work.path(), work.attempt(), writes, next, usage, trace);
  }

  RunEvent.StepCompleted done(Map<String, Object> writes, Usage usage, Map<String, Object> trace) {
    return done(writes, work.nextNode(), usage, trace);
  }

  RunEvent.Opened opened(int round, List<Object> items, @Nullable Map<String, Object> input) {
    return new RunEvent.Opened(work.path(), work.attempt(), round, items, input);
  }

  KaizenException wrong(String property, String expected) {
    return new KaizenException(
        ErrorCode.EXPRESSION_FAILED, "%s must give %s".formatted(where(property), expected));
  }
}
