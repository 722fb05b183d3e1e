package dev.kaizen.sdk.run;

import dev.kaizen.sdk.tool.Effect;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.FieldValidator;
import dev.kaizen.sdk.workflow.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the calls a model wants before any is made. What is not offered, does not fit, or was
 * done before goes back to the model as a result that says so.
 *
 * @param wanted all of them, with ids of our own
 * @param accepted those that are made, as the agent's flow reads them
 * @param refused results for the others
 */
record CallCheck(
    List<ToolCall> wanted, List<Map<String, Object>> accepted, List<Map<String, Object>> refused) {
  private static final int MOST_CALLS_A_TURN = 20;

  /** Says why people are asked. */
  interface Reason {
    String of(ToolCall call, boolean undoable);
  }

  static CallCheck of(
      List<String> offered, Tools tools, AgentLog log, List<ToolCall> calls, Reason reason) {
    CallCheck check = new CallCheck(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<String> now = new HashSet<>();
    int before = log.calls().size();
    for (ToolCall asked : calls.subList(0, Math.min(calls.size(), MOST_CALLS_A_TURN))) {
      ToolCall call =
          new ToolCall("c" + (before + check.wanted.size() + 1), asked.tool(), asked.arguments());
      check.wanted.add(call);
      String problem =
          !offered.contains(call.tool())
              ? "There is no such tool. There are: " + offered
              : log.isSpent(call) || !now.add(call.likeness())
                  ? "This call was made before; what came of it stands above."
                  : problem(tools.named(call.tool()), call);
      if (problem == null) {
        check.accepted.add(accept(tools.named(call.tool()), call, reason));
      } else {
        check.refused.add(AgentLog.result(call, false, problem, 0));
      }
    }
    return check;
  }

  /** What is wrong with the arguments; null when nothing is. */
  static @Nullable String problem(Tool tool, ToolCall call) {
    List<Problem> problems = FieldValidator.check(tool.arguments(), call.arguments());
    return problems.isEmpty()
        ? null
        : "The arguments do not fit: %s. The tool was not called."
            .formatted(Problem.text(problems));
  }

  /** The node of the agent's flow that calls the tool: it says what a rollback does about it. */
  static String way(Tool tool) {
    if (tool.effect() == Effect.READ) {
      return "read";
    }
    return tool.effect() == Effect.WRITE && tool.undo() != null ? "write" : "commit";
  }

  private static Map<String, Object> accept(Tool tool, ToolCall call, Reason reason) {
    Map<String, Object> accepted = new LinkedHashMap<>(AgentLog.write(call));
    boolean asks = tool.approval().asksFor(call.arguments());
    accepted.put("effect", tool.effect().name().toLowerCase(Locale.ROOT));
    accepted.put("way", way(tool));
    accepted.put("ask", asks);
    accepted.put("reason", asks ? reason.of(call, tool.undo() != null) : "");
    return accepted;
  }
}
