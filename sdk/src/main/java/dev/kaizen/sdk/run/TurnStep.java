package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.tool.ToolSpec;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.ToolUse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an agent with tools: asks its model, and either takes the answer or says which calls
 * are made next. An agent whose bounds are used up is not asked again: it ends with what it has.
 */
final class TurnStep {
  private final StepContext step;
  private final Node.Agent agent;
  private final Tools tools;
  private final InstantSource clock;
  private final AgentLog log;

  TurnStep(StepContext step, Node.Agent agent, Tools tools, InstantSource clock) {
    this.step = step;
    this.agent = agent;
    this.tools = tools;
    this.clock = clock;
    this.log = AgentLog.of(step.work().state());
  }

  RunEvent execute(Models models) {
    String usedUp = usedUp();
    if (usedUp != null) {
      return end(AgentEnd.without(agent, usedUp), Usage.NONE, Map.of("stopped", usedUp));
    }
    String last = round() > agent.tools().atMost() ? "cycles" : log.isStuck() ? "repeats" : null;
    List<ToolSpec> offered =
        last == null
            ? agent.tools().names().stream().map(name -> tools.named(name).spec()).toList()
            : List.of();
    Map<String, Object> inputs = inputs();
    List<Passage> passages = ToolAgentStep.passages(step);
    long began = clock.millis();
    ModelAnswer answer;
    try {
      answer =
          models
              .named(agent.model())
              .answer(
                  new ModelRequest(
                      new Signature(agent.instructions(), agent.outputs()),
                      inputs,
                      passages,
                      offered,
                      log.turns()));
    } catch (KaizenException e) {
      if (last != null && e.code() == ErrorCode.MODEL_OUTPUT_INVALID) {
        return end(
            AgentEnd.without(agent, last),
            Usage.NONE,
            Map.of("stopped", last, "noAnswer", String.valueOf(e.getMessage())));
      }
      throw e;
    }
    Map<String, Object> trace = trace(answer, inputs, passages, offered);
    if (answer.calls().isEmpty()) {
      AgentStep.require(agent, JsonValues.object(answer.outputs()));
      AgentStep.requireGiven(agent, answer.citations(), passages);
      String stopped = last == null ? "answered" : last;
      return end(AgentEnd.with(agent, answer, stopped), answer.usage(), trace);
    }
    return last == null
        ? calls(answer, clock.millis() - began, trace)
        : end(AgentEnd.without(agent, last), answer.usage(), trace);
  }

  private RunEvent calls(ModelAnswer answer, long millis, Map<String, Object> trace) {
    CallCheck checked =
        CallCheck.of(agent.tools().names(), tools, log, answer.calls(), this::asksBecause);
    List<Object> entries = new ArrayList<>();
    entries.add(AgentLog.turn(checked.wanted(), answer.usage(), millis));
    entries.addAll(checked.refused());
    trace.put("calls", checked.wanted().stream().map(AgentLog::write).toList());
    trace.put("refused", checked.refused());
    Map<String, Object> writes = new LinkedHashMap<>();
    writes.put(AgentLog.FIELD, entries);
    writes.put("turn", Map.of("calls", checked.accepted()));
    String next = checked.accepted().isEmpty() ? null : step.work().nextNode();
    return step.done(writes, next, answer.usage(), trace);
  }

  private String asksBecause(ToolCall call, boolean undoable) {
    return "The agent '%s' asks for it. %s"
        .formatted(
            agent.title(),
            undoable ? "It can be taken back." : "What it does is not taken back by a rollback.");
  }

  private RunEvent end(Map<String, Object> answer, Usage usage, Map<String, Object> trace) {
    return step.done(Map.of("answer", answer), null, usage, trace);
  }

  private @Nullable String usedUp() {
    ToolUse use = agent.tools();
    Duration within = use.within();
    if (use.budget().isUsedUpBy(log.used())) {
      return "budget";
    }
    return within != null && log.atWork().compareTo(within) >= 0 ? "time" : null;
  }

  private int round() {
    return Integer.parseInt(StepPath.parse(step.work().path()).turns().getLast().child());
  }

  private Map<String, Object> inputs() {
    return step.work().input().get("inputs") instanceof Map<?, ?> inputs
        ? JsonValues.object(inputs)
        : Map.of();
  }

  private static Map<String, Object> trace(
      ModelAnswer answer,
      Map<String, Object> inputs,
      List<Passage> passages,
      List<ToolSpec> offered) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("inputs", inputs);
    trace.put("passages", passages.stream().map(PassageForm::write).toList());
    trace.put("tools", offered.stream().map(ToolSpec::name).toList());
    trace.put("model", answer.model());
    trace.put("prompt", answer.prompt());
    trace.put("answer", answer.raw());
    trace.put("citations", answer.citations().stream().map(PassageForm::write).toList());
    return trace;
  }
}
