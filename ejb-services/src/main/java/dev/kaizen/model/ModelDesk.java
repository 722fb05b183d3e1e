package dev.kaizen.model;

import dev.kaizen.model.store.ConnectionStore;
import dev.kaizen.model.store.StoredConnection;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The short transactions in which connections are read; models are called after they end. */
@Stateless
public class ModelDesk {
  /** A connection that can be used. */
  public record Opened(ModelConnection connection, @Nullable String apiKey) {}

  @Inject private ConnectionStore store;
  @Inject private SecretVault vault;

  @TenantScoped(Permission.SYSTEM)
  public Optional<Opened> open(String name) {
    return store.find(name).map(c -> new Opened(c.connection(), key(c)));
  }

  /** Refuses whoever may not edit connections, and names that there are not. */
  @TenantScoped(Permission.MODEL_EDIT)
  public void requireTestable(String name) {
    if (!name.equals(ModelService.OFFLINE) && store.find(name).isEmpty()) {
      throw unknown(name);
    }
  }

  static KaizenException unknown(String name) {
    return new KaizenException(
        ErrorCode.NOT_FOUND, "There is no model connection '%s'".formatted(name));
  }

  private @Nullable String key(StoredConnection stored) {
    byte[] sealed = stored.sealedKey();
    return sealed == null
        ? null
        : new String(
            vault.open(ModelService.purpose(stored.connection().name()), sealed),
            StandardCharsets.UTF_8);
  }
}
