package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says whether a definition's graph, names and expressions hold together: everything that can be
 * known before a run. All problems are told at once.
 */
public final class WorkflowValidator {
  private WorkflowValidator() {}

  /** Empty when the definition may run. */
  public static List<Problem> check(WorkflowDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(NodeRules.check(definition));
    problems.addAll(GraphRules.check(definition));
    problems.addAll(ExpressionRules.check(definition));
    return List.copyOf(problems);
  }

  /** INVALID_WORKFLOW with all problems in the message. */
  public static void requireValid(WorkflowDefinition definition) {
    List<Problem> problems = check(definition);
    if (!problems.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, Problem.text(problems));
    }
  }
}
