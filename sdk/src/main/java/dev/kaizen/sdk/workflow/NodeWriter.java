package dev.kaizen.sdk.workflow;

import static dev.kaizen.sdk.workflow.NodeForm.put;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the nodes of one definition, each with how its failures are handled. */
final class NodeWriter {
  private final Map<String, Handling> handling;

  NodeWriter(Map<String, Handling> handling) {
    this.handling = handling;
  }

  Map<String, Object> write(Node node) {
    Map<String, Object> out = plain(node);
    Handling handled = handling.get(node.id());
    if (handled != null) {
      handling(out, handled);
    }
    return out;
  }

  private Map<String, Object> plain(Node node) {
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
        NodeForm.writeTools(out, a.tools());
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
      case Node.Parallel p -> {
        out.put("branches", p.branches().stream().map(this::branch).toList());
        out.put("needed", p.needed());
        out.put("limit", p.limit());
      }
      case Node.ForEach f -> {
        out.put("over", f.over());
        out.put("as", f.as());
        out.put("body", flow(f.body()));
        out.put("each", f.each());
        out.put("limit", f.limit());
        out.put("into", f.into());
      }
      case Node.Loop l -> {
        out.put("body", flow(l.body()));
        put(out, "while", l.whilst());
        put(out, "until", l.until());
        out.put("atMost", l.atMost());
        NodeForm.writeBudget(out, l.budget());
        out.put("failAtLimit", l.failAtLimit());
      }
      case Node.SubWorkflow s -> {
        out.put("definition", WorkflowCodec.toTree(s.definition()));
        out.put("inputs", s.inputs());
        out.put("into", s.into());
      }
      case Node.Wait w -> {
        put(out, "signal", w.signal());
        put(out, "duration", w.duration());
        out.put("into", w.into());
      }
      case Node.Code c -> {
        out.put("function", c.function());
        out.put("inputs", c.inputs());
        out.put("into", c.into());
      }
      case Node.Inner i ->
          throw new KaizenException(
              ErrorCode.INVALID_WORKFLOW, "The steps inside an agent are not written");
    }
    return out;
  }

  private Map<String, Object> branch(Branch branch) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", branch.name());
    out.putAll(flow(branch.flow()));
    return out;
  }

  private Map<String, Object> flow(Flow flow) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("nodes", flow.nodes().stream().map(this::write).toList());
    out.put("edges", flow.edges().stream().map(NodeForm::writeEdge).toList());
    return out;
  }

  private static void handling(Map<String, Object> out, Handling handling) {
    Retry retry = handling.retry();
    if (retry != null) {
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("attempts", retry.attempts());
      form.put("firstPause", retry.firstPause().toString());
      form.put("factor", retry.factor());
      form.put("longestPause", retry.longestPause().toString());
      form.put("jitter", retry.jitter());
      out.put("retry", form);
    }
    put(out, "timeout", handling.timeout() == null ? null : handling.timeout().toString());
    if (!(handling.onError() instanceof OnError.Fail)) {
      out.put("onError", onError(handling.onError()));
    }
    Node compensation = handling.compensation();
    if (compensation != null) {
      out.put("compensation", new NodeWriter(Map.of()).plain(compensation));
    }
    if (handling.irreversible()) {
      out.put("irreversible", true);
    }
  }

  private static Map<String, Object> onError(OnError onError) {
    return switch (onError) {
      case OnError.Fail f -> Map.of("do", "fail");
      case OnError.GoTo g -> Map.of("do", "go-to", "node", g.node());
      case OnError.Skip s -> Map.of("do", "skip");
      case OnError.Escalate e -> Map.of("do", "escalate", "role", e.role());
      case OnError.Compensate c -> Map.of("do", "compensate");
    };
  }
}
