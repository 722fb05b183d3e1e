package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.kms.PlatformKeys;
import dev.kaizen.tenant.kms.Sealed;
import dev.kaizen.tenant.kms.Wrapped;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tenant's secrets unreadable in the database. A secret is encrypted under the tenant's
 * data key, which lies in the tenant's schema wrapped by the {@link PlatformKeys}: rows alone open
 * nothing. Tenant and purpose are bound in, so a sealed value opens only where it was sealed.
 *
 * <p>Works inside the caller's tenant transaction; the service that calls it has checked the right.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SecretVault {
  private static final byte FORMAT = 1;
  private static final int HEADER_BYTES = 1 + 2 * Long.BYTES;
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Inject private PlatformKeys platform;

  /** For the container. */
  public SecretVault() {}

  /** For who brings transactions of their own. */
  public static SecretVault on(DataSource dataSource, PlatformKeys platform) {
    SecretVault vault = new SecretVault();
    vault.dataSource = dataSource;
    vault.platform = platform;
    return vault;
  }

  /**
   * Encrypts a secret for the caller's tenant.
   *
   * @param purpose what it is for, such as {@code model:NAME}; must be named again to open it
   */
  public byte[] seal(String purpose, byte[] plain) {
    TenantKey key = newestKey();
    byte[] sealed = Sealed.seal(key.key(), boundTo(purpose), plain);
    return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
        .put(FORMAT)
        .putLong(key.id().getMostSignificantBits())
        .putLong(key.id().getLeastSignificantBits())
        .put(sealed)
        .array();
  }

  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT) {
      throw new KaizenException(ErrorCode.INTERNAL, "A secret is not one this vault has sealed");
    }
    return Sealed.open(
        key(keyId(sealed)),
        boundTo(purpose),
        Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length));
  }

  private record TenantKey(UUID id, SecretKey key) {}

  private static UUID keyId(byte[] sealed) {
    ByteBuffer header = ByteBuffer.wrap(sealed, 1, HEADER_BYTES - 1);
    return new UUID(header.getLong(), header.getLong());
  }

  private TenantKey newestKey() {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select id, wrapped, kek from tenant_key order by created_at desc, id limit 1");
        var row = query.executeQuery()) {
      if (row.next()) {
        UUID id = row.getObject(1, UUID.class);
        return new TenantKey(id, unwrap(id, row.getString(3), row.getBytes(2)));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return insertKey();
  }

  private SecretKey key(UUID id) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement("select wrapped, kek from tenant_key where id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        if (row.next()) {
          return unwrap(id, row.getString(2), row.getBytes(1));
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    throw new KaizenException(ErrorCode.INTERNAL, "The key of a secret is gone: it opens no more");
  }

  /** From now on what is sealed is sealed under another key; gives its id. */
  public UUID rotate() {
    return insertKey().id();
  }

  /** Two first uses at once make two keys; each sealed value names its own, so both stay good. */
  private TenantKey insertKey() {
    UUID id = UUID.randomUUID();
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into tenant_key (id, wrapped, kek, created_at)"
                    + " values (?, ?, ?, clock_timestamp())")) {
      insert.setObject(1, id);
      Wrapped wrapped = platform.wrap(boundTo("tenant-key:" + id), bytes);
      insert.setBytes(2, wrapped.bytes());
      insert.setString(3, wrapped.keyId());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
    return new TenantKey(id, new SecretKeySpec(bytes, "AES"));
  }

  private SecretKey unwrap(UUID id, @Nullable String kek, byte[] wrapped) {
    return new SecretKeySpec(platform.unwrap(boundTo("tenant-key:" + id), kek, wrapped), "AES");
  }

  private static byte[] boundTo(String purpose) {
    return SecretBinding.of(Callers.current().requireTenant(), purpose);
  }

  private static KaizenException failed(SQLException e) {
    return new KaizenException(ErrorCode.INTERNAL, "The tenant's keys could not be reached", e);
  }
}
