package dev.kaizen.approval;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** The inbox of those who decide, and their decisions. */
@Stateless
public class ApprovalService {

  /** Open ones: due first, then oldest; others: newest first. */
  @TenantScoped(Permission.APPROVAL_READ)
  public Page<ApprovalRequest> list(ApprovalFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.APPROVAL_READ)
  public ApprovalRequest get(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** How many the caller may decide now. */
  @TenantScoped(Permission.APPROVAL_READ)
  public long countDecidableByMe() {
    throw new UnsupportedOperationException();
  }

  /** Says that the caller is at it; ALREADY_EXISTS when another person is. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest claim(UUID id) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest release(UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records the caller's decision; the last that is needed ends the request and resumes the run in
   * the same transaction.
   *
   * @param comment required on a rejection
   * @param contentHash of what the caller saw; CONTENT_CHANGED when it is another by now
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest decide(UUID id, boolean approve, String comment, String contentHash) {
    throw new UnsupportedOperationException();
  }
}
