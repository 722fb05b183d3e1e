package dev.kaizen.tenantadmin.apikey;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcApiKeyStore implements ApiKeyStore {
  private static final String SELECT =
      "select id, name, roles, created_by, created_at, expires_at, last_used_at, revoked_by,"
          + " revoked_at from api_key ";

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Override
  public Page<ApiKey> page(PageRequest page) {
    List<String> after = page.after(1);
    List<ApiKey> found =
        query(
            "where name > ? order by name limit ?",
            after == null ? "" : after.getFirst(),
            page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<ApiKey> items = more ? found.subList(0, page.limit()) : found;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().name()) : null);
  }

  @Override
  public Optional<ApiKey> find(UUID id) {
    return query("where id = ?", id).stream().findFirst();
  }

  @Override
  public List<ApiKey> openOf(String username) {
    return query("where created_by = ? and revoked_at is null order by name", username);
  }

  @Override
  public boolean add(ApiKey key, byte[] hash) {
    return on(
            "insert into api_key (id, name, hash, roles, created_by, created_at, expires_at)"
                + " values (?, ?, ?, string_to_array(?, ','), ?, ?, ?) on conflict (name) do nothing",
            PreparedStatement::executeUpdate,
            key.id(),
            key.name(),
            hash,
            String.join(",", key.roles().stream().map(Role::tokenName).sorted().toList()),
            key.createdBy(),
            at(key.createdAt()),
            at(key.expiresAt()))
        == 1;
  }

  @Override
  public Optional<byte[]> hashOf(UUID id) {
    return on(
        "select hash from api_key where id = ?",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
          }
        },
        id);
  }

  @Override
  public void used(UUID id, Instant at) {
    on(
        "update api_key set last_used_at = date_trunc('minute', ?::timestamptz) where id = ?"
            + " and (last_used_at is null or last_used_at < date_trunc('minute', ?::timestamptz))",
        PreparedStatement::executeUpdate,
        at(at),
        id,
        at(at));
  }

  @Override
  public boolean revoke(UUID id, String by, Instant at) {
    return on(
            "update api_key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null",
            PreparedStatement::executeUpdate,
            by,
            at(at),
            id)
        == 1;
  }

  private interface Work<R> {
    R of(PreparedStatement statement) throws SQLException;
  }

  private <R> R on(String sql, Work<R> work, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.of(statement);
    } catch (SQLException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The API keys could not be reached", e);
    }
  }

  private List<ApiKey> query(String rest, Object... parameters) {
    return on(
        SELECT + rest,
        statement -> {
          List<ApiKey> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(read(row));
            }
          }
          return found;
        },
        parameters);
  }

  private static ApiKey read(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object name : (Object[]) row.getArray(3).getArray()) {
      Role.fromTokenName(String.valueOf(name)).ifPresent(roles::add);
    }
    return new ApiKey(
        row.getObject(1, UUID.class),
        row.getString(2),
        roles,
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        instant(row, 7),
        row.getString(8),
        instant(row, 9));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
