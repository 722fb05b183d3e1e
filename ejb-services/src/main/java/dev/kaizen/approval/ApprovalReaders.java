package dev.kaizen.approval;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import java.util.Optional;
import java.util.UUID;

/** Who reads a request with what belongs to it: those who decide, and who asked for it. */
public final class ApprovalReaders {
  private ApprovalReaders() {}

  /** The request; NOT_FOUND when it is not for the caller, as if there were none. */
  public static ApprovalRequest readable(Optional<ApprovalRequest> request, UUID id) {
    Caller caller = Callers.current();
    return request
        .filter(
            r -> caller.may(Permission.APPROVAL_READ) || r.requestedBy().equals(caller.username()))
        .orElseThrow(() -> ApprovalService.unknown(id));
  }
}
