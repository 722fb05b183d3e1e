package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.InputValidator;
import dev.kaizen.sdk.workflow.Node;
import java.util.List;
import java.util.Map;

/** Runs a workflow inside the workflow. */
final class SubWorkflowStep {
  private SubWorkflowStep() {}

  static RunEvent open(StepContext step, Node.SubWorkflow workflow) {
    Map<String, Object> input =
        InputValidator.filled(workflow.definition(), step.values("inputs", workflow.inputs()));
    InputValidator.requireValid(workflow.definition(), input);
    return step.opened(1, List.of(), input);
  }

  static RunEvent close(StepContext step, Node.SubWorkflow workflow, Position.Inside inside) {
    Frame child = inside.children().values().iterator().next();
    Map<String, Object> input = inside.input() == null ? Map.of() : inside.input();
    Map<String, Object> output =
        RunEngine.output(workflow.definition(), step.where("output"), input, child.state());
    return step.done(
        Map.of(workflow.into(), output),
        Usage.NONE,
        Map.of("workflow", workflow.definition().name()));
  }
}
