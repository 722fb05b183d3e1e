package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes and fields in their JSON form. */
final class NodeForm {
  static final int USUAL_K = 5;
  private static final List<String> TYPES =
      List.of("agent", "retrieve", "transform", "route", "approval");

  private NodeForm() {}

  static Node read(FormReader in) {
    String type = in.text("type");
    String id = in.text("id");
    String title = in.text("title", id);
    return switch (type) {
      case "agent" ->
          new Node.Agent(
              id,
              title,
              in.text("instructions"),
              in.expressions("inputs"),
              in.optionalExpression("passages"),
              in.objects("outputs", NodeForm::readField),
              in.optionalText("model"),
              in.text("into"));
      case "retrieve" ->
          new Node.Retrieve(
              id,
              title,
              in.text("knowledgeBase"),
              in.expression("query"),
              in.integer("k", USUAL_K),
              in.choice("mode", SearchMode.class, SearchMode.HYBRID),
              in.text("into"));
      case "transform" -> new Node.Transform(id, title, in.expressions("set"));
      case "route" -> new Node.Route(id, title);
      case "approval" ->
          new Node.Approval(
              id,
              title,
              in.expression("question"),
              in.expression("reason"),
              in.expressions("action"),
              in.optionalExpression("evidence"),
              in.text("approverRole"),
              in.expression("required", "1"),
              in.expression("highRisk", "false"),
              in.duration("dueIn"),
              in.text("into"));
      default ->
          throw new KaizenException(
              ErrorCode.INVALID_WORKFLOW,
              "type '%s' is not known; known: %s".formatted(type, TYPES));
    };
  }

  static Map<String, Object> write(Node node) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("type", node.type());
    out.put("id", node.id());
    out.put("title", node.title());
    switch (node) {
      case Node.Agent a -> {
        out.put("instructions", a.instructions());
        out.put("inputs", a.inputs());
        put(out, "passages", a.passages());
        out.put("outputs", a.outputs().stream().map(NodeForm::writeField).toList());
        put(out, "model", a.model());
        out.put("into", a.into());
      }
      case Node.Retrieve r -> {
        out.put("knowledgeBase", r.knowledgeBase());
        out.put("query", r.query());
        out.put("k", r.k());
        out.put("mode", FormReader.nameOf(r.mode()));
        out.put("into", r.into());
      }
      case Node.Transform t -> out.put("set", t.set());
      case Node.Route r -> {}
      case Node.Approval a -> {
        out.put("question", a.question());
        out.put("reason", a.reason());
        out.put("action", a.action());
        put(out, "evidence", a.evidence());
        out.put("approverRole", a.approverRole());
        out.put("required", a.required());
        out.put("highRisk", a.highRisk());
        put(out, "dueIn", a.dueIn() == null ? null : a.dueIn().toString());
        out.put("into", a.into());
      }
    }
    return out;
  }

  static Field readField(FormReader in) {
    return new Field(
        in.text("name"),
        in.choice("type", FieldType.class, FieldType.STRING),
        in.text("description", ""),
        in.bool("required", true),
        in.texts("allowed"));
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
    return out;
  }

  private static void put(Map<String, Object> out, String name, @Nullable String value) {
    if (value != null) {
      out.put(name, value);
    }
  }
}
