package dev.kaizen.sdk.run;

import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Node;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Begins an agent that uses tools, and gathers its answer; {@link TurnStep} is its work. */
final class ToolAgentStep {
  private ToolAgentStep() {}

  /** Refuses tools that are not there before a model is asked. */
  static RunEvent open(StepContext step, Node.Agent agent, Tools tools) {
    agent.tools().names().forEach(tools::named);
    List<Map<String, Object>> passages =
        AgentStep.passages(step, agent).stream().map(PassageForm::write).toList();
    return step.opened(
        1,
        List.of(),
        JsonValues.object(
            Map.of("inputs", step.values("inputs", agent.inputs()), "passages", passages)));
  }

  static RunEvent close(StepContext step, Node.Agent agent, Position.Inside inside) {
    Map<String, Object> state = Objects.requireNonNull(inside.children().get("0")).state();
    AgentLog log = AgentLog.of(state);
    Map<String, Object> answer =
        state.get("answer") instanceof Map<?, ?> map
            ? JsonValues.object(map)
            : AgentEnd.without(agent, "cycles");
    return step.done(
        Map.of(agent.into(), AgentEnd.whole(answer, log)),
        Usage.NONE,
        Map.of(
            "turns", log.turns().size(),
            "calls", log.calls().size(),
            "stopped", String.valueOf(answer.get("stopped"))));
  }

  /** What the agent was given to rest on. */
  static List<Passage> passages(StepContext step) {
    return step.work().input().get("passages") instanceof List<?> list
        ? list.stream().flatMap(value -> PassageForm.read(value).stream()).toList()
        : List.of();
  }
}
