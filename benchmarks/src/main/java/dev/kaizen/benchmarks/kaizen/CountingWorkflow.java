package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;

/**
 * The load as a workflow. Trivial steps are transforms; steps that take time are agents, whose
 * model takes it.
 */
final class CountingWorkflow {
  private CountingWorkflow() {}

  static WorkflowDefinition of(Load load) {
    WorkflowBuilder builder =
        WorkflowBuilder.named("counting")
            .input(Field.required("value", FieldType.INTEGER, "where to begin"));
    String before = "input.value";
    for (int i = 1; i <= load.steps(); i++) {
      String value = before;
      if (load.pause().isPositive()) {
        String into = "s" + i;
        builder =
            builder.agent(
                "step-" + i,
                agent ->
                    agent
                        .instructions("Add one.")
                        .input("value", value)
                        .output(Field.required("value", FieldType.INTEGER, "one more"))
                        .into(into));
        before = "state." + into + ".value";
      } else {
        builder = builder.transform("step-" + i, "value", value + " + 1");
        before = "state.value";
      }
    }
    return builder.output("value", before).build();
  }

  static Model model(Load load) {
    return request -> {
      long value = value(request.inputs());
      return new ModelAnswer(
          Map.of("value", load.step(value)), List.of(), "bench", "", "", new Usage(1, 0, 0, 0));
    };
  }

  /** The start, the steps and the end. */
  static int events(Load load) {
    return load.steps() + 2;
  }

  static long answer(RunState end) {
    return end.output()
        .map(CountingWorkflow::value)
        .orElseThrow(() -> new IllegalStateException("a run ended at " + end.position()));
  }

  private static long value(Map<String, Object> values) {
    if (values.get("value") instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("a step lost the value");
  }
}
