package dev.kaizen.approval;

import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps tries that were refused: in a transaction of their own, since that of the try is undone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApprovalRefusals {
  @Inject private AuditLog audit;

  @TenantScoped(Permission.APPROVAL_DECIDE)
  public void record(ApprovalRequest request, Verdict.Refused refused) {
    audit.append(ApprovalAudit.refused(request, refused));
  }
}
