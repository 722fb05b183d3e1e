package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.BundleHeader;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The two transactions of an export. It is first told to the log, and the entry that tells of it is
 * the last of the bundle; then the entries are written, while the log's head is free for others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditExport {
  @Inject private AuditStore store;
  @Inject private HeadStore heads;

  /** For the container. */
  public AuditExport() {}

  private AuditExport(AuditStore store, HeadStore heads) {
    this.store = store;
    this.heads = heads;
  }

  /** For who brings transactions of their own. */
  public static AuditExport on(AuditStore store, HeadStore heads) {
    return new AuditExport(store, heads);
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditEntry announce() {
    Caller caller = Callers.current();
    return store.append(
        caller,
        new AuditEvent(
            BundleHeader.EXPORTED,
            "audit",
            caller.requireTenant(),
            Map.of("format", BundleHeader.FORMAT)));
  }

  @TenantScoped(Permission.AUDIT_READ)
  public void write(AuditEntry last, OutputStream out) {
    try {
      var bundle = new AuditBundle(out, Callers.current().requireTenant(), last, heads);
      store.each(last.seq(), bundle::write);
    } catch (IOException | UncheckedIOException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The export was cut off; start it again", e);
    }
  }
}
