package dev.kaizen.sdk.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the reader and the writer of nodes share: fields, edges, flows and usual values. */
final class NodeForm {
  static final int USUAL_K = 5;
  static final List<String> TYPES =
      List.of(
          "agent",
          "retrieve",
          "transform",
          "route",
          "approval",
          "parallel",
          "map",
          "loop",
          "workflow",
          "wait",
          "code");

  private NodeForm() {}

  static Field readField(FormReader in) {
    return new Field(
        in.text("name"),
        in.choice("type", FieldType.class, FieldType.STRING),
        in.text("description", ""),
        in.bool("required", !in.has("default")),
        in.texts("allowed"),
        new Bounds(in.optionalNumber("min"), in.optionalNumber("max")),
        in.value("default"));
  }

  static Map<String, Object> writeField(Field field) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", field.name());
    out.put("type", FormReader.nameOf(field.type()));
    out.put("description", field.description());
    out.put("required", field.required());
    if (!field.allowed().isEmpty()) {
      out.put("allowed", field.allowed());
    }
    Double min = field.bounds().min();
    Double max = field.bounds().max();
    put(out, "min", min == null ? null : Bounds.plain(min));
    put(out, "max", max == null ? null : Bounds.plain(max));
    put(out, "default", field.usual());
    return out;
  }

  static StateField readStateField(FormReader in) {
    return new StateField(
        in.text("name"),
        in.choice("type", FieldType.class, FieldType.STRING),
        in.text("description", ""),
        in.choice("reducer", Reducer.class, Reducer.LAST));
  }

  static Budget readBudget(FormReader in) {
    Budget budget =
        in.object(
            "budget",
            b ->
                new Budget(
                    b.integer("modelCalls", 0),
                    b.integer("tokens", 0),
                    b.integer("costMicros", 0)));
    return budget == null ? Budget.NONE : budget;
  }

  static void writeBudget(Map<String, Object> form, Budget budget) {
    if (!budget.equals(Budget.NONE)) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("modelCalls", budget.modelCalls());
      out.put("tokens", budget.tokens());
      out.put("costMicros", budget.costMicros());
      form.put("budget", out);
    }
  }

  /** Bounds and approvers without tools mean nothing, and are refused as any unknown property. */
  static ToolUse readTools(FormReader in) {
    return in.has("tools")
        ? new ToolUse(
            in.texts("tools"),
            in.integer("atMost", ToolUse.USUAL_CYCLES),
            readBudget(in),
            in.duration("within"),
            in.text("approverRole", ToolUse.USUAL_ROLE))
        : ToolUse.NONE;
  }

  static void writeTools(Map<String, Object> form, ToolUse tools) {
    if (tools.isNone()) {
      return;
    }
    form.put("tools", tools.names());
    form.put("atMost", tools.atMost());
    writeBudget(form, tools.budget());
    put(form, "within", tools.within() == null ? null : tools.within().toString());
    form.put("approverRole", tools.approverRole());
  }

  static Map<String, Object> writeStateField(StateField field) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", field.name());
    out.put("type", FormReader.nameOf(field.type()));
    out.put("description", field.description());
    out.put("reducer", FormReader.nameOf(field.reducer()));
    return out;
  }

  static Edge readEdge(FormReader in) {
    return new Edge(in.text("from"), in.text("to"), in.optionalExpression("when"));
  }

  static Map<String, Object> writeEdge(Edge edge) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("from", edge.from());
    out.put("to", edge.to());
    put(out, "when", edge.when());
    return out;
  }

  static void put(Map<String, Object> out, String name, @Nullable Object value) {
    if (value != null) {
      out.put(name, value);
    }
  }
}
