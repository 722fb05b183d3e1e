package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.Tools;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls one tool for an agent, or takes a call back. What the tool answers and how it fails both
 * become what the model reads; only an interrupt from outside breaks the step itself off, so that
 * it is done again with the same idempotency key.
 */
final class ActStep {
  private static final System.Logger LOG = System.getLogger(ActStep.class.getName());

  private final StepContext step;
  private final Tools tools;
  private final InstantSource clock;
  private final ToolCall call;

  ActStep(StepContext step, Tools tools, InstantSource clock) {
    this.step = step;
    this.tools = tools;
    this.clock = clock;
    this.call =
        AgentLog.call(step.work().state().get("call"))
            .orElseThrow(
                () -> new KaizenException(ErrorCode.INTERNAL, "There is no call to be made"));
  }

  /** What came of a call. */
  private record Outcome(boolean ok, String text) {}

  RunEvent execute() {
    return step.work().task() instanceof Work.Task.Undo ? undo() : act();
  }

  private RunEvent act() {
    Tool tool = tools.named(call.tool());
    long began = clock.millis();
    String refusal = refusal(tool);
    Outcome outcome =
        refusal == null
            ? called(tool, new Tool.Call(call.arguments(), key(), null))
            : new Outcome(false, refusal);
    long millis = clock.millis() - began;
    Map<String, Object> result =
        new LinkedHashMap<>(AgentLog.result(call, outcome.ok(), outcome.text(), millis));
    result.put("key", key());
    return step.done(Map.of("result", result), Usage.NONE, trace(outcome));
  }

  /** A tool may have changed since its call was accepted: what holds now must hold. */
  private @Nullable String refusal(Tool tool) {
    boolean approved =
        step.work().state().get("approval") instanceof Map<?, ?> approval
            && "approve".equals(approval.get("decision"));
    if (tool.approval().asksFor(call.arguments()) && !approved) {
      return "This call needs the word of people, who were not asked. The tool was not called.";
    }
    if (!CallCheck.way(tool).equals(step.node().id())) {
      return "The tool has changed since this call was asked for. The tool was not called.";
    }
    return CallCheck.problem(tool, call);
  }

  private RunEvent undo() {
    Tool tool = tools.named(call.tool());
    String by = tool.undo();
    if (by == null
        || !(step.work().state().get("result") instanceof Map<?, ?> result)
        || !Boolean.TRUE.equals(result.get("ok"))
        || !(result.get("key") instanceof String undoes)) {
      return step.done(Map.of(), Usage.NONE, Map.of("undone", false));
    }
    Outcome outcome =
        called(tools.named(by), new Tool.Call(call.arguments(), step.idempotencyKey(), undoes));
    if (!outcome.ok()) {
      throw new KaizenException(
          ErrorCode.DEPENDENCY_UNAVAILABLE,
          "The tool '%s' did not undo the call: %s".formatted(by, outcome.text()));
    }
    return step.done(Map.of(), Usage.NONE, trace(outcome));
  }

  private Outcome called(Tool tool, Tool.Call with) {
    TimeLimit limit = new TimeLimit(tool.timeLimit());
    Outcome outcome;
    try (limit) {
      outcome = new Outcome(true, limited(tool, tool.body().call(with)));
      stopIfTold(limit);
    } catch (InterruptedException e) {
      if (!limit.hasPassed()) {
        Thread.currentThread().interrupt();
        throw interrupted();
      }
      outcome = new Outcome(false, "");
    } catch (KaizenException e) {
      stopIfTold(limit);
      if (e.code() == ErrorCode.TENANT_INACTIVE || e.code() == ErrorCode.BUDGET_EXCEEDED) {
        // Not the tool's failure: the run itself may not go on.
        throw e;
      }
      outcome = new Outcome(false, "The tool failed: " + e.getMessage());
    } catch (RuntimeException e) {
      stopIfTold(limit);
      LOG.log(Level.WARNING, "The tool '%s' failed".formatted(tool.name()), e);
      outcome = new Outcome(false, "The tool failed.");
    }
    return limit.hasPassed()
        ? new Outcome(
            false,
            "The tool took longer than %s and was broken off. Whether it did its work is not known."
                .formatted(tool.timeLimit()))
        : outcome;
  }

  private static void stopIfTold(TimeLimit limit) {
    if (Thread.currentThread().isInterrupted() && !limit.hasPassed()) {
      throw interrupted();
    }
  }

  private static KaizenException interrupted() {
    return new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, "The call was interrupted");
  }

  private static String limited(Tool tool, @Nullable Object result) {
    String text = result instanceof String said ? said : JsonText.write(result);
    return text.length() <= tool.outputLimit()
        ? text
        : text.substring(0, tool.outputLimit())
            + "\n[cut: %d characters in all]".formatted(text.length());
  }

  /** The same for the same call of this agent, however often it is tried. */
  private String key() {
    String path = step.work().path();
    String agent = path.substring(0, path.lastIndexOf("cycle["));
    return JsonText.sha256(
        List.of(
            step.run().toString(), agent, step.work().generation(), call.tool(), call.arguments()));
  }

  private Map<String, Object> trace(Outcome outcome) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("tool", call.tool());
    trace.put("arguments", call.arguments());
    trace.put("idempotencyKey", key());
    trace.put("ok", outcome.ok());
    trace.put("result", outcome.text());
    return trace;
  }
}
