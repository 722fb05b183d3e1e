package dev.kaizen.secret;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.secret.store.SecretStore;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Opens secrets for what the server does by itself; no person gets here. */
@Stateless
public class SecretDesk {
  @Inject private SecretStore store;
  @Inject private SecretVault vault;
  @Inject private Clock clock;

  /** WRONG_STATE when there is no such secret. */
  @TenantScoped(Permission.SYSTEM)
  public String open(String name) {
    byte[] sealed =
        store
            .sealed(name)
            .orElseThrow(
                () ->
                    new KaizenException(
                        ErrorCode.WRONG_STATE,
                        "There is no secret '%s' any more: make it again or name another"
                            .formatted(name)));
    store.used(name, clock.instant());
    return new String(vault.open(SecretService.purpose(name), sealed), StandardCharsets.UTF_8);
  }

  /** Whether there is one of that name. */
  @TenantScoped(Permission.SYSTEM)
  public boolean knows(String name) {
    return store.find(name).isPresent();
  }
}
