package dev.kaizen.web.shell;

import dev.kaizen.approval.ApprovalService;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import java.io.Serializable;
import java.util.function.LongSupplier;

/** The two numbers of the menu. A number that cannot be had is not shown; no page dies of it. */
final class Counts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(Counts.class.getName());

  private final Caller caller;
  private final transient ApprovalService approvals;
  private final transient ComplianceService compliance;

  Counts(Caller caller, ApprovalService approvals, ComplianceService compliance) {
    this.caller = caller;
    this.approvals = approvals;
    this.compliance = compliance;
  }

  long approvalsForMe() {
    return count(Permission.APPROVAL_DECIDE, approvals::countDecidableByMe);
  }

  long failingControls() {
    return count(
        Permission.COMPLIANCE_READ,
        () ->
            compliance.controls().stream()
                .filter(c -> c.status() == ControlStatus.Status.FAILING)
                .count());
  }

  private long count(Permission permission, LongSupplier work) {
    if (caller.tenant() == null || !caller.may(permission)) {
      return 0;
    }
    try {
      return work.getAsLong();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A count of the menu is not to be had", e);
      return 0;
    }
  }
}
