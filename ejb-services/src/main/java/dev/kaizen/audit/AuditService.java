package dev.kaizen.audit;

import dev.kaizen.audit.store.AuditStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.verifier.ChainCheck;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tenant's audit log, checks its chain, and exports it as a bundle. */
@Stateless
public class AuditService {
  @Inject private AuditStore store;
  @Inject private AuditLog log;

  /** Newest first. */
  @TenantScoped(Permission.AUDIT_READ)
  public Page<AuditEntry> entries(AuditFilter filter, PageRequest page) {
    return store.page(filter, page);
  }

  @TenantScoped(Permission.AUDIT_READ)
  public AuditHead head() {
    return store.head();
  }

  /** Recomputes the whole chain; names the first entry that does not hold. */
  @TenantScoped(Permission.AUDIT_READ)
  public AuditVerification verify() {
    AuditHead head = store.head();
    ChainCheck chain = new ChainCheck(Callers.current().requireTenant());
    Trouble trouble = new Trouble();
    store.each(
        head.seq(),
        entry -> {
          Optional<String> problem = chain.next(AuditBundle.entryOf(entry));
          problem.ifPresent(p -> trouble.at(entry.seq(), p));
          return problem.isEmpty();
        });
    if (trouble.problem == null) {
      chain.end(head.seq(), head.hash()).ifPresent(p -> trouble.at(chain.seq() + 1, p));
    }
    return new AuditVerification(
        trouble.problem == null, chain.seq(), head, trouble.seq, trouble.problem);
  }

  /** Writes the bundle that {@code ./kaizen verify} checks: JSON Lines, a header, then entries. */
  @TenantScoped(Permission.AUDIT_READ)
  public void export(OutputStream out) {
    AuditHead head = store.head();
    // The export is itself part of the log; what it exports ends before it.
    log.append(
        new AuditEvent(
            "audit.exported", "audit", String.valueOf(head.seq()), Map.of("entries", head.seq())));
    try (AuditBundle bundle = new AuditBundle(out, Callers.current().requireTenant(), head)) {
      store.each(head.seq(), bundle::write);
    } catch (IOException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The export was cut off; start it again", e);
    }
  }

  private static final class Trouble {
    @Nullable Long seq;
    @Nullable String problem;

    void at(long where, String what) {
      seq = where;
      problem = what;
    }
  }
}
