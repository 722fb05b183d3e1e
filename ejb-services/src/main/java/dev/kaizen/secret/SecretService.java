package dev.kaizen.secret;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.secret.store.SecretStore;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The tenant's secrets. A value goes in and is never told again: not here, not in the audit log,
 * not in a failure. What works with it asks the {@link SecretDesk} by its name.
 */
@Stateless
public class SecretService {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_PURPOSE = 500;

  @Inject private SecretStore store;
  @Inject private SecretVault vault;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** By name. */
  @TenantScoped(Permission.SECRET_READ)
  public Page<Secret> list(PageRequest page) {
    return store.list(page);
  }

  @TenantScoped(Permission.SECRET_READ)
  public Secret get(String name) {
    return existing(name);
  }

  /**
   * @param value 1 byte to 64 KiB of UTF-8
   */
  @TenantScoped(Permission.SECRET_EDIT)
  public Secret create(String name, String purpose, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "name must start with a lower-case letter and hold only a-z, 0-9 and '-', at most 63");
    }
    String me = Callers.current().username();
    Instant now = clock.instant();
    var secret = new Secret(name, checked(purpose), 1, me, now, me, now, null);
    if (!store.add(secret, seal(name, value))) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS, "A secret named '%s' is there already".formatted(name));
    }
    tell("secret.created", secret);
    return secret;
  }

  /**
   * Puts another value in its place; the old one is gone.
   *
   * @param expected the version that was seen; STALE_VERSION when it is another by now
   */
  @TenantScoped(Permission.SECRET_EDIT)
  public Secret change(String name, String purpose, String value, int expected) {
    Secret old = existing(name);
    var changed =
        new Secret(
            name,
            checked(purpose),
            expected + 1,
            old.createdBy(),
            old.createdAt(),
            Callers.current().username(),
            clock.instant(),
            old.usedAt());
    requireSeen(store.change(changed, seal(name, value), expected), old);
    tell("secret.rotated", changed);
    return changed;
  }

  @TenantScoped(Permission.SECRET_EDIT)
  public void delete(String name, int expected) {
    Secret old = existing(name);
    requireSeen(store.remove(name, expected), old);
    tell("secret.deleted", old);
  }

  static String purpose(String name) {
    return "secret:" + name;
  }

  private byte[] seal(String name, String value) {
    byte[] plain = value.getBytes(StandardCharsets.UTF_8);
    if (plain.length == 0 || plain.length > MAX_BYTES) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "value must have 1 to %d bytes".formatted(MAX_BYTES));
    }
    return vault.seal(purpose(name), plain);
  }

  private static String checked(String purpose) {
    if (purpose.isBlank() || purpose.length() > MAX_PURPOSE) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "purpose must say what the secret is for, in at most %d characters"
              .formatted(MAX_PURPOSE));
    }
    return purpose.strip();
  }

  private Secret existing(String name) {
    return store
        .find(name)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND, "There is no secret '%s'".formatted(name)));
  }

  private static void requireSeen(boolean done, Secret now) {
    if (!done) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION,
          "The secret is at version \"%d\" by now; read it again".formatted(now.version()));
    }
  }

  private void tell(String action, Secret secret) {
    audit.append(
        new AuditEvent(action, "secret", secret.name(), Map.of("version", secret.version())));
  }
}
