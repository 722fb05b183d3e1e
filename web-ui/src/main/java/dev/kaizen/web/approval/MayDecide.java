package dev.kaizen.web.approval;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.web.ui.Spells;
import java.util.Optional;

/**
 * Why a person sees no buttons on a request. It repeats what the service refuses, in friendlier
 * words and before the click; the service alone decides.
 */
final class MayDecide {
  private MayDecide() {}

  /** Empty when nothing speaks against it. */
  static Optional<String> obstacle(ApprovalRequest request, Caller caller) {
    if (request.status() != ApprovalStatus.OPEN) {
      return Optional.of("This is decided; nothing is left to do.");
    }
    if (request.requestedBy().equals(caller.username())) {
      return Optional.of(
          "You asked for this, so another person must decide: nobody approves their own request.");
    }
    if (request.decisions().stream().anyMatch(d -> d.decidedBy().equals(caller.username()))) {
      return Optional.of("You have decided. %s must follow.".formatted(remaining(request)));
    }
    boolean holdsRole =
        Role.fromTokenName(request.approverRole()).map(caller.roles()::contains).orElse(false);
    if (!caller.may(Permission.APPROVAL_DECIDE) || !holdsRole) {
      return Optional.of(
          "This is for people with the role %s. A tenant admin can give it to you."
              .formatted(Spells.role(request.approverRole())));
    }
    return Optional.empty();
  }

  private static String remaining(ApprovalRequest request) {
    long left = request.required() - request.decisions().stream().filter(d -> d.approve()).count();
    return left == 1 ? "One more person" : left + " more people";
  }
}
