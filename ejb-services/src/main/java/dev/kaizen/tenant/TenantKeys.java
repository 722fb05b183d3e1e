package dev.kaizen.tenant;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenant.kms.PlatformKeys;
import dev.kaizen.tenant.kms.Wrapped;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All tenants' keys as they lie wrapped, for those who run the platform; whoever calls has checked
 * the right. Outside transactions: each key is changed by itself, so whatever breaks off goes on
 * where it was.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantKeys {
  private static final System.Logger LOG = System.getLogger(TenantKeys.class.getName());
  private static final int SOME = 200;

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  @Inject private PlatformKeys platform;

  /** For the container. */
  public TenantKeys() {}

  /** For who is outside it. */
  public static TenantKeys on(DataSource dataSource, PlatformKeys platform) {
    TenantKeys keys = new TenantKeys();
    keys.dataSource = dataSource;
    keys.platform = platform;
    return keys;
  }

  private record Row(String tenant, UUID id, @Nullable String kek, byte[] wrapped) {}

  /** The id of the platform key that new keys are wrapped under. */
  public String current() {
    return platform.current();
  }

  /** How many keys are wrapped under another one, counted up to {@code atMost}. */
  public int behind(int atMost) {
    return rows(atMost).size();
  }

  /**
   * Wraps every key anew that is not under the current platform key.
   *
   * @return how many were
   */
  public int rewrap() {
    int done = 0;
    List<Row> some = rows(SOME);
    while (!some.isEmpty()) {
      int before = done;
      for (Row row : some) {
        done += tried(row) ? 1 : 0;
      }
      if (done == before) {
        break;
      }
      some = rows(SOME);
    }
    return done;
  }

  /** One that does not open is set aside: the others go on. */
  private boolean tried(Row row) {
    try {
      return rewrap(row);
    } catch (KaizenException e) {
      LOG.log(
          Level.ERROR,
          "The key {0} of the tenant {1} cannot be wrapped anew: {2}",
          row.id(),
          row.tenant(),
          e.getMessage());
      return false;
    }
  }

  /**
   * Wraps one key anew under the current platform key.
   *
   * @return false when it is under that one already, or is gone
   */
  public boolean rewrap(String tenant, UUID key) {
    return rows(Integer.MAX_VALUE).stream()
        .filter(row -> row.tenant().equals(tenant) && row.id().equals(key))
        .findFirst()
        .map(this::rewrap)
        .orElse(false);
  }

  private boolean rewrap(Row row) {
    byte[] boundTo = SecretBinding.of(row.tenant(), "tenant-key:" + row.id());
    Wrapped anew = platform.wrap(boundTo, platform.unwrap(boundTo, row.kek(), row.wrapped()));
    return sql()
        .row(
            "select control.rewrap_key(?, ?, ?, ?, ?)",
            result -> result.getBoolean(1),
            row.tenant(),
            row.id(),
            row.wrapped(),
            anew.bytes(),
            anew.keyId())
        .orElse(false);
  }

  /**
   * Destroys the keys of a tenant that is not active: nothing that was sealed for it opens any
   * more. A backup from before still holds them wrapped; they open there as long as the platform
   * key of that time exists.
   *
   * @return how many were destroyed; 0 when there is none left
   */
  public int destroy(String tenant) {
    return sql()
        .row("select control.destroy_tenant_keys(?)", row -> row.getInt(1), tenant)
        .orElse(0);
  }

  private List<Row> rows(int atMost) {
    return sql()
        .rows(
            "select slug, id, kek, wrapped from control.wrapped_keys(?, ?)",
            row ->
                new Row(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBytes(4)),
            platform.current(),
            atMost);
  }

  private Statements sql() {
    return new Statements(dataSource, "The tenants' keys");
  }
}
