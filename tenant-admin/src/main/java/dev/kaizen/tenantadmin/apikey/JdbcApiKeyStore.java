package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.tenant.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcApiKeyStore implements ApiKeyStore {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  private @Nullable Statements statements;

  @PostConstruct
  void open() {
    statements = new Statements(dataSource, "The API keys");
  }

  private Statements sql() {
    return Objects.requireNonNull(statements, "opened");
  }

  @Override
  public Page<ApiKey> page(PageRequest page) {
    List<String> after = page.after(1);
    List<ApiKey> found =
        sql()
            .rows(
                "select * from api_key where name > ? order by name limit ?",
                JdbcApiKeyStore::read,
                after == null ? "" : after.getFirst(),
                page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<ApiKey> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().name()) : null);
  }

  @Override
  public Optional<ApiKey> find(UUID id) {
    return sql().row("select * from api_key where id = ?", JdbcApiKeyStore::read, id);
  }

  @Override
  public List<ApiKey> openOf(String username) {
    return sql()
        .rows(
            "select * from api_key where created_by = ? and revoked_at is null order by name",
            JdbcApiKeyStore::read,
            username);
  }

  @Override
  public boolean add(ApiKey key, byte[] hash) {
    return sql()
            .change(
                "insert into api_key (id, name, hash, roles, created_by, created_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing",
                key.id(),
                key.name(),
                hash,
                key.roles().stream().map(Role::tokenName).sorted().toList(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt())
        == 1;
  }

  @Override
  public Optional<byte[]> hashOf(UUID id) {
    return sql().row("select hash from api_key where id = ?", row -> row.getBytes(1), id);
  }

  @Override
  public void used(UUID id, Instant at) {
    sql()
        .change(
            "update api_key set last_used_at = date_trunc('minute', ?::timestamptz) where id = ?"
                + " and (last_used_at is null"
                + " or last_used_at < date_trunc('minute', ?::timestamptz))",
            at,
            id,
            at);
  }

  @Override
  public boolean revoke(UUID id, String by, Instant at) {
    return sql()
            .change(
                "update api_key set revoked_by = ?, revoked_at = ?"
                    + " where id = ? and revoked_at is null",
                by,
                at,
                id)
        == 1;
  }

  private static ApiKey read(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : (Object[]) row.getArray("roles").getArray()) {
      Role.fromTokenName(String.valueOf(name)).ifPresent(roles::add);
    }
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        roles,
        row.getString("created_by"),
        Statements.instant(row, "created_at"),
        Statements.instant(row, "expires_at"),
        Statements.instantOrNull(row, "last_used_at"),
        row.getString("revoked_by"),
        Statements.instantOrNull(row, "revoked_at"));
  }
}
