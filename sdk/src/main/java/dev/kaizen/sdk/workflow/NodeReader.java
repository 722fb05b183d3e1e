package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the nodes of one definition, and collects how their failures are handled. */
final class NodeReader {
  private final Map<String, Handling> handling = new LinkedHashMap<>();

  Map<String, Handling> handling() {
    return handling;
  }

  Node read(FormReader in) {
    Node node = node(in);
    Handling read = handling(in);
    if (!read.equals(Handling.USUAL)) {
      handling.put(node.id(), read);
    }
    return node;
  }

  private Node node(FormReader in) {
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
              NodeForm.readTools(in),
              in.text("into"));
      case "retrieve" ->
          new Node.Retrieve(
              id,
              title,
              in.text("knowledgeBase"),
              in.expression("query"),
              in.integer("k", NodeForm.USUAL_K),
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
      case "parallel" ->
          new Node.Parallel(
              id,
              title,
              in.objects("branches", b -> new Branch(b.text("name"), flow(b))),
              in.integer("needed", 0),
              in.integer("limit", 0));
      case "map" ->
          new Node.ForEach(
              id,
              title,
              in.expression("over"),
              in.text("as", "item"),
              in.requiredObject("body", this::flow),
              in.expression("each"),
              in.integer("limit", 0),
              in.text("into"));
      case "loop" ->
          new Node.Loop(
              id,
              title,
              in.requiredObject("body", this::flow),
              in.optionalExpression("while"),
              in.optionalExpression("until"),
              in.integer("atMost", 0),
              NodeForm.readBudget(in),
              in.bool("failAtLimit", false));
      case "workflow" ->
          new Node.SubWorkflow(
              id,
              title,
              in.requiredObject("definition", WorkflowCodec::read),
              in.expressions("inputs"),
              in.text("into"));
      case "wait" ->
          new Node.Wait(
              id,
              title,
              in.optionalText("signal"),
              in.optionalExpression("duration"),
              in.text("into"));
      case "code" ->
          new Node.Code(id, title, in.text("function"), in.expressions("inputs"), in.text("into"));
      default ->
          throw new KaizenException(
              ErrorCode.INVALID_WORKFLOW,
              "type '%s' is not known; known: %s".formatted(type, NodeForm.TYPES));
    };
  }

  private Flow flow(FormReader in) {
    return new Flow(in.objects("nodes", this::read), in.objects("edges", NodeForm::readEdge));
  }

  private static Handling handling(FormReader in) {
    OnError onError = in.object("onError", NodeReader::onError);
    return new Handling(
        in.object("retry", NodeReader::retry),
        in.duration("timeout"),
        onError == null ? new OnError.Fail() : onError,
        in.object("compensation", c -> new NodeReader().node(c)),
        in.bool("irreversible", false));
  }

  private static Retry retry(FormReader in) {
    return new Retry(
        in.integer("attempts", Retry.USUAL.attempts()),
        in.duration("firstPause", Retry.USUAL.firstPause()),
        in.number("factor", Retry.USUAL.factor()),
        in.duration("longestPause", Retry.USUAL.longestPause()),
        in.number("jitter", Retry.USUAL.jitter()));
  }

  private static OnError onError(FormReader in) {
    String what = in.text("do");
    return switch (what) {
      case "fail" -> new OnError.Fail();
      case "go-to" -> new OnError.GoTo(in.text("node"));
      case "skip" -> new OnError.Skip();
      case "escalate" -> new OnError.Escalate(in.text("role"));
      case "compensate" -> new OnError.Compensate();
      default ->
          throw new KaizenException(
              ErrorCode.INVALID_WORKFLOW,
              "do '%s' is not known; known: fail, go-to, skip, escalate, compensate"
                  .formatted(what));
    };
  }
}
