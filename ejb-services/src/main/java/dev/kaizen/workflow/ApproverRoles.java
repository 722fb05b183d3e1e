package dev.kaizen.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.Problem;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.util.List;

/**
 * Every approval of a definition names a role that can decide; else a run would wait for nobody.
 */
final class ApproverRoles {
  private ApproverRoles() {}

  static void requireKnown(WorkflowDefinition definition) {
    List<Problem> problems =
        definition.nodes().stream()
            .filter(Node.Approval.class::isInstance)
            .map(Node.Approval.class::cast)
            .filter(a -> !decides(a.approverRole()))
            .map(ApproverRoles::problem)
            .toList();
    if (!problems.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, Problem.text(problems));
    }
  }

  private static boolean decides(String role) {
    return Role.fromTokenName(role)
        .filter(Permission.APPROVAL_DECIDE.roles()::contains)
        .isPresent();
  }

  private static Problem problem(Node.Approval approval) {
    return new Problem(
        "node '%s' approverRole".formatted(approval.id()),
        "'%s' decides nothing; use one of %s"
            .formatted(
                approval.approverRole(),
                Permission.APPROVAL_DECIDE.roles().stream()
                    .map(Role::tokenName)
                    .sorted()
                    .toList()));
  }
}
