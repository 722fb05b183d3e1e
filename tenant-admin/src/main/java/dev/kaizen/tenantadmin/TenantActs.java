package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenantadmin.Tenant.Status;
import dev.kaizen.tenantadmin.deletion.Deletion;
import dev.kaizen.tenantadmin.deletion.TenantDeletions;
import dev.kaizen.tenantadmin.store.TenantStatus;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes where a tenant stands. The change, the entry in the log of platform acts and the entry in
 * the tenant's own audit log are one transaction. Whoever calls has checked the right.
 */
@Stateless
public class TenantActs {
  @Inject private TenantStatus status;
  @Inject private TenantDeletions deletions;
  @Inject private TenantRecord record;

  /** Opens a tenant that is complete. */
  public void activate(String slug, String name, String who) {
    change(slug, Status.PROVISIONING, Status.ACTIVE, null, who);
    inLog(slug, who, "tenant.provisioned", Map.of("name", name));
  }

  /** The log's entry first: a suspended tenant's log takes none. */
  public void suspend(String slug, String reason, String who) {
    inLog(slug, who, "tenant.suspended", Map.of("reason", reason));
    change(slug, Status.ACTIVE, Status.SUSPENDED, reason, who);
  }

  public void resume(String slug, String who) {
    change(slug, Status.SUSPENDED, Status.ACTIVE, null, who);
    inLog(slug, who, "tenant.resumed", Map.of());
  }

  public void rename(String slug, String name, String who) {
    String old = status.rename(slug, name, who);
    inLog(slug, who, "tenant.renamed", Map.of("from", old, "to", name));
  }

  public void requestDeletion(Deletion deletion) {
    if (!deletions.add(deletion)) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS, "The deletion of that tenant is asked for already");
    }
    deletions.note(deletion.slug(), deletion.requestedBy(), "request-deletion", deletion.reason());
  }

  /** An active tenant's log gets the entry that ends it. */
  public void confirmDeletion(Deletion deletion, Status now, String who, Instant at, Instant due) {
    if (now == Status.ACTIVE) {
      inLog(
          deletion.slug(),
          who,
          "tenant.deletion-confirmed",
          Map.of("requestedBy", deletion.requestedBy(), "reason", deletion.reason()));
    }
    change(deletion.slug(), now, Status.DELETING, deletion.reason(), who);
    if (!deletions.confirm(deletion.slug(), who, at, due)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The deletion has changed meanwhile");
    }
  }

  public void withdrawDeletion(Deletion deletion, String who) {
    if (!deletions.remove(deletion.slug())) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The deletion has changed meanwhile");
    }
    if (!deletion.isConfirmed()) {
      deletions.note(deletion.slug(), who, "withdraw-deletion", deletion.reason());
      return;
    }
    change(deletion.slug(), Status.DELETING, deletion.was(), null, who);
    if (deletion.was() == Status.ACTIVE) {
      inLog(deletion.slug(), who, "tenant.deletion-withdrawn", Map.of());
    }
  }

  private void change(String slug, Status was, Status becomes, @Nullable String why, String who) {
    if (!status.change(slug, was, becomes, why, who)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "The tenant '%s' has changed meanwhile: look again".formatted(slug));
    }
  }

  private void inLog(String slug, String who, String action, Map<String, Object> payload) {
    Caller server = Caller.system(slug, "platform:" + who).from(Callers.origin());
    Callers.run(server, () -> record.add(action, slug, payload));
  }
}
