package dev.kaizen.benchmarks.peers;

import dev.langchain4j.agentic.scope.AgenticScopeKey;
import dev.langchain4j.agentic.scope.AgenticScopeSerializer;
import dev.langchain4j.agentic.scope.AgenticScopeStore;
import dev.langchain4j.agentic.scope.DefaultAgenticScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The simplest store in PostgreSQL: a row a scope, rewritten by each save in its own commit. */
final class ScopeStore implements AgenticScopeStore {
  private final DataSource pool;

  ScopeStore(DataSource pool) {
    this.pool = pool;
    with(
        "create table scope (agent text, memory text, json text, primary key (agent, memory))",
        PreparedStatement::execute);
  }

  @Override
  public boolean save(AgenticScopeKey key, DefaultAgenticScope scope) {
    return with(
        "insert into scope (agent, memory, json) values (?, ?, ?)"
            + " on conflict (agent, memory) do update set json = excluded.json",
        save -> {
          bind(save, key);
          save.setString(3, AgenticScopeSerializer.toJson(scope));
          return save.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<DefaultAgenticScope> load(AgenticScopeKey key) {
    return with(
        "select json from scope where agent = ? and memory = ?",
        load -> {
          bind(load, key);
          try (var rows = load.executeQuery()) {
            return rows.next()
                ? Optional.of(AgenticScopeSerializer.fromJson(rows.getString(1)))
                : Optional.empty();
          }
        });
  }

  @Override
  public boolean delete(AgenticScopeKey key) {
    return with(
        "delete from scope where agent = ? and memory = ?",
        delete -> {
          bind(delete, key);
          return delete.executeUpdate() == 1;
        });
  }

  @Override
  public Set<AgenticScopeKey> getAllKeys() {
    return with(
        "select agent, memory from scope",
        all -> {
          var keys = new HashSet<AgenticScopeKey>();
          try (var rows = all.executeQuery()) {
            while (rows.next()) {
              keys.add(new AgenticScopeKey(rows.getString(1), rows.getString(2)));
            }
          }
          return keys;
        });
  }

  private static void bind(PreparedStatement statement, AgenticScopeKey key) throws SQLException {
    statement.setString(1, key.agentId());
    statement.setString(2, key.memoryId().toString());
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Work<T> work) {
    try (Connection connection = pool.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The store refused: " + e.getMessage(), e);
    }
  }
}
