package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a function of the program around the workflow. */
final class CodeStep {
  private CodeStep() {}

  static RunEvent execute(StepContext step, Node.Code code, Functions functions) {
    Map<String, Object> inputs = step.values("inputs", code.inputs());
    Object result;
    try {
      result =
          functions
              .named(code.function())
              .call(new Functions.Call(Collections.unmodifiableMap(inputs), step.idempotencyKey()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KaizenException(
          ErrorCode.DEPENDENCY_UNAVAILABLE,
          "node '%s': the function was interrupted".formatted(code.id()),
          e);
    }
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put(code.into(), JsonValues.value(result));
    return step.done(written, Usage.NONE, Map.of("function", code.function(), "inputs", inputs));
  }
}
