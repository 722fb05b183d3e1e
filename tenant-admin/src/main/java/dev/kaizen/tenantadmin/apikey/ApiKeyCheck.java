package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;

/**
 * Looks a key up in its tenant at every request: nothing is remembered, so a revoked key is refused
 * at once everywhere.
 */
@Stateless
public class ApiKeyCheck {
  @Inject private ApiKeyStore store;
  @Inject private Clock clock;

  @TenantScoped(Permission.SYSTEM)
  public Caller caller(ApiKeyText text) {
    byte[] kept = store.hashOf(text.id()).orElseThrow(ApiKeyText::unknown);
    if (!MessageDigest.isEqual(kept, text.hash())) {
      throw ApiKeyText.unknown();
    }
    Instant now = clock.instant();
    ApiKey key =
        store
            .find(text.id())
            .filter(known -> known.state(now) == ApiKey.State.ACTIVE)
            .orElseThrow(ApiKeyText::unknown);
    store.used(key.id(), now);
    return Caller.key(text.tenant(), key.createdBy(), key.roles(), key.name());
  }
}
