package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.Tools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A model that does what a test says, turn by turn, and tools that note what was asked of them. */
public final class AgentTrial {
  private final List<List<ToolCall>> script = new ArrayList<>();
  private final Map<String, Tool> known = new ConcurrentHashMap<>();
  final Queue<ModelRequest> asked = new ConcurrentLinkedQueue<>();
  final Queue<String> made = new ConcurrentLinkedQueue<>();
  final Queue<String> keys = new ConcurrentLinkedQueue<>();

  /** What the model wants in its next turn; it answers when the script is at its end. */
  AgentTrial turn(ToolCall... calls) {
    script.add(List.of(calls));
    return this;
  }

  static ToolCall call(String tool, Object... arguments) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return new ToolCall("", tool, named);
  }

  AgentTrial tool(Tool tool) {
    known.put(tool.name(), tool);
    return this;
  }

  /** Notes the call and its key, then does it. */
  Tool.Body noting(String name, Tool.Body body) {
    return call -> {
      made.add(name + call.arguments().values());
      keys.add(call.undoes() == null ? call.idempotencyKey() : "undoes " + call.undoes());
      return body.call(call);
    };
  }

  public Tools tools() {
    return name -> {
      Tool tool = known.get(name);
      return tool == null ? Tools.NONE.named(name) : tool;
    };
  }

  public Models models() {
    return name -> this::answer;
  }

  private ModelAnswer answer(ModelRequest request) {
    asked.add(request);
    int turn = request.turns().size();
    Usage usage = new Usage(1, 10, 5, 7);
    return turn < script.size() && !request.tools().isEmpty()
        ? ModelAnswer.calling(script.get(turn), "scripted/1", "prompt", "calls", usage)
        : new ModelAnswer(
            Map.of("answer", "done"), List.of(), "scripted/1", "prompt", "done", usage);
  }
}
