package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what a run is started with against what the workflow asks for. */
public final class InputValidator {
  private InputValidator() {}

  /** All problems at once, by field name; empty when the run may start. */
  public static List<Problem> check(WorkflowDefinition definition, Map<String, Object> input) {
    return FieldValidator.check(definition.input(), JsonValues.object(input));
  }

  /** The input as plain JSON, with the default of every field that nobody gave. */
  public static Map<String, Object> filled(
      WorkflowDefinition definition, Map<String, Object> input) {
    Map<String, Object> filled = new LinkedHashMap<>(JsonValues.object(input));
    for (Field field : definition.input()) {
      if (field.usual() != null && filled.get(field.name()) == null) {
        filled.put(field.name(), field.usual());
      }
    }
    return JsonValues.object(filled);
  }

  /** INVALID_INPUT with all problems in the message. */
  public static void requireValid(WorkflowDefinition definition, Map<String, Object> input) {
    List<Problem> problems = check(definition, input);
    if (!problems.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, Problem.text(problems));
    }
  }
}
