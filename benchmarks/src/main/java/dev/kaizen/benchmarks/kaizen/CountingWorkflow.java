package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.sdk.run.Functions;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.Map;

/** The load as a workflow: each step is a code node that calls the same function. */
final class CountingWorkflow {
  static final String NAME = "counting";
  static final String WAITING = "waiting";
  static final String SIGNAL = "go-on";

  private CountingWorkflow() {}

  static WorkflowDefinition of(Load load) {
    WorkflowBuilder builder =
        WorkflowBuilder.named(NAME)
            .input(Field.required("value", FieldType.INTEGER, "where to begin"));
    String before = "input.value";
    for (int i = 1; i <= load.steps(); i++) {
      String value = before;
      builder =
          builder.code("step-" + i, "add-one", code -> code.input("value", value).into("value"));
      before = "state.value";
    }
    return builder.output("value", before).build();
  }

  /** A step, a wait for the signal {@link #SIGNAL}, and a step. */
  static WorkflowDefinition waiting() {
    return WorkflowBuilder.named(WAITING)
        .input(Field.required("value", FieldType.INTEGER, "where to begin"))
        .code("before", "add-one", code -> code.input("value", "input.value").into("value"))
        .waitForSignal("wait", SIGNAL)
        .code("after", "add-one", code -> code.input("value", "state.value").into("value"))
        .output("value", "state.value")
        .build();
  }

  static Functions functions(Load load) {
    return Functions.of(Map.of("add-one", call -> load.step(value(call.inputs()))));
  }

  /** The start, the steps and the end. */
  static int events(Load load) {
    return load.steps() + 2;
  }

  static long answer(RunState end) {
    return end.output()
        .map(CountingWorkflow::value)
        .orElseThrow(() -> new IllegalStateException("a run did not complete: " + end));
  }

  private static long value(Map<String, Object> values) {
    if (values.get("value") instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("a step lost the value");
  }
}
