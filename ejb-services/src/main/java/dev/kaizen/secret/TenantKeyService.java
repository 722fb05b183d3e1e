package dev.kaizen.secret;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.secret.store.SealedColumns;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tenant's own keys: which there are, and a new one. */
@Stateless
public class TenantKeyService {
  @Inject private SecretVault vault;
  @Inject private SealedColumns sealed;
  @Inject private Later later;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Newest first; the first is the one that seals. */
  @TenantScoped(Permission.SECRET_READ)
  public List<TenantKey> list() {
    return sealed.keys().stream()
        .map(k -> new TenantKey(k.id(), k.createdAt(), k.platformKey(), k.values()))
        .toList();
  }

  /**
   * Makes a new key. New values are sealed under it at once; those that lie there are sealed anew
   * in the background while everything goes on, since each names its own key.
   */
  @TenantScoped(Permission.KEY_ROTATE)
  @StepUp(DangerousAct.ROTATE_KEYS)
  public List<TenantKey> rotate() {
    UUID made = vault.rotate();
    later.ask(SealAnew.NAME, made.toString(), clock.instant());
    audit.append(new AuditEvent("key.rotated", "tenant-key", made.toString(), Map.of()));
    return list();
  }
}
