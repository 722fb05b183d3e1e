package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Person;
import java.time.Instant;

/** Whom a notice is for. Nobody is told of a request that they may not read. */
final class Audience {
  private Audience() {}

  static boolean includes(
      Notice notice, ApprovalRequest request, Person person, Voter voter, Instant now) {
    if (!person.enabled() || person.email().isBlank()) {
      return false;
    }
    if (!notice.people().isEmpty()) {
      return notice.people().contains(person.username()) && mayRead(request, person);
    }
    return request.status() == ApprovalStatus.OPEN
        && person.roles().stream().anyMatch(Permission.APPROVAL_DECIDE.roles()::contains)
        && ApprovalEngine.obstacle(request, voter, now).isEmpty();
  }

  private static boolean mayRead(ApprovalRequest request, Person person) {
    return person.username().equals(request.requestedBy())
        || person.roles().stream().anyMatch(Permission.APPROVAL_READ.roles()::contains);
  }
}
