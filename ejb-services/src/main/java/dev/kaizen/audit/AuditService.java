package dev.kaizen.audit;

import dev.kaizen.audit.anchor.Anchors;
import dev.kaizen.audit.head.HeadDesk;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.SignedHead;
import dev.kaizen.verifier.Trust;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the tenant's audit log, checks its chain, and exports it as a bundle. */
@Stateless
public class AuditService {
  @Inject private AuditStore store;
  @Inject private AuditExport export;
  @Inject private AuditCheck check;
  @Inject private HeadDesk heads;
  @Inject private Anchors anchors;

  /** Newest first. */
  @TenantScoped(Permission.AUDIT_READ)
  public Page<AuditEntry> entries(AuditFilter filter, PageRequest page) {
    return store.page(filter, page);
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditHead head() {
    return store.head();
  }

  /** As {@link #verify(Trust)}, for who knows nothing of the log from elsewhere. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditVerification verify() {
    return verify(Trust.NONE);
  }

  /**
   * Has what is not signed yet signed, then computes the whole chain, its tree and every signed
   * head anew; names the first entry that does not hold.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditVerification verify(Trust trust) {
    KaizenException refusal = null;
    long signed = 0;
    try {
      signed = caughtUp(0);
    } catch (KaizenException e) {
      if (e.code() != ErrorCode.INTERNAL) {
        throw e;
      }
      refusal = e;
    }
    AuditVerification found = check.verify(withAnchors(trust), signed);
    return refusal == null || !found.intact()
        ? found
        : new AuditVerification(
            false,
            found.entries(),
            found.head(),
            found.signed(),
            found.signed() + 1,
            "the log is not signed any more: " + refusal.getMessage());
  }

  /** What is kept outside the database counts as if whoever asks had brought it. */
  private Trust withAnchors(Trust trust) {
    List<SignedHead> heads = new ArrayList<>(trust.heads());
    heads.addAll(anchors.known(Callers.current().requireTenant()).heads());
    return new Trust(trust.keys(), heads);
  }

  /** Until so many entries, or all there are, are under a signed head. */
  private long caughtUp(long wanted) {
    HeadDesk.Signed signed = heads.catchUp();
    while (!signed.isAll() && (wanted == 0 || signed.size() < wanted)) {
      signed = heads.catchUp();
    }
    return signed.size();
  }

  /**
   * Writes the bundle that {@code ./kaizen verify} checks: JSON Lines, a header, keys, then entries
   * and signed heads. The last entry tells of this export. Holds no transaction itself; each part
   * has its own and checks the right.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void export(OutputStream out) {
    AuditEntry last = export.announce();
    caughtUp(last.seq());
    export.write(last, out);
  }
}
