package dev.kaizen.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.OnError;
import dev.kaizen.sdk.workflow.Problem;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Every approval of a definition names a role that can decide; else a run would wait for nobody.
 */
final class ApproverRoles {
  private ApproverRoles() {}

  static void requireKnown(WorkflowDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    check(definition, problems);
    if (!problems.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, Problem.text(problems));
    }
  }

  private static void check(WorkflowDefinition definition, List<Problem> problems) {
    for (Node node : definition.allNodes()) {
      if (node instanceof Node.Approval approval) {
        check("node '%s' approverRole".formatted(node.id()), approval.approverRole(), problems);
      } else if (node instanceof Node.Agent agent && agent.usesTools()) {
        check(
            "node '%s' approverRole".formatted(node.id()), agent.tools().approverRole(), problems);
      } else if (node instanceof Node.SubWorkflow inner) {
        check(inner.definition(), problems);
      }
      if (definition.handlingOf(node.id()).onError() instanceof OnError.Escalate up) {
        check("node '%s' onError.role".formatted(node.id()), up.role(), problems);
      }
    }
  }

  private static void check(String where, String role, List<Problem> problems) {
    if (!decides(role)) {
      problems.add(
          new Problem(
              where,
              "'%s' decides nothing; use one of %s"
                  .formatted(
                      role,
                      Permission.APPROVAL_DECIDE.roles().stream()
                          .map(Role::tokenName)
                          .sorted()
                          .toList())));
    }
  }

  private static boolean decides(String role) {
    return Role.fromTokenName(role)
        .filter(Permission.APPROVAL_DECIDE.roles()::contains)
        .isPresent();
  }
}
