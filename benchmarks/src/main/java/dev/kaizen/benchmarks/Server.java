package dev.kaizen.benchmarks;

import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The PostgreSQL server that all contestants share, one after the other. */
record Server(DatabaseAddress address, Login admin) {

  /** From the environment of this process, where the {@code kaizen} command puts it. */
  static Server from(Map<String, String> environment) {
    return new Server(
        new DatabaseAddress(
            "127.0.0.1", Integer.parseInt(need(environment, "KAIZEN_BENCH_DB_PORT")), "postgres"),
        new Login("postgres", need(environment, "KAIZEN_BENCH_DB_PASSWORD")));
  }

  String version() {
    return text("show server_version");
  }

  /** The settings that decide what a commit costs. */
  Map<String, String> settings() {
    var settings = new TreeMap<String, String>();
    for (String name :
        new String[] {"fsync", "synchronous_commit", "full_page_writes", "shared_buffers"}) {
      settings.put(name, text("show " + name));
    }
    return settings;
  }

  /** Numbers without durability would flatter everybody. */
  void requireDurable() {
    if (!"on".equals(settings().get("fsync"))
        || !"on".equals(settings().get("synchronous_commit"))) {
      throw new IllegalStateException("PostgreSQL runs without fsync or synchronous_commit");
    }
  }

  boolean has(String database) {
    return "t"
        .equals(
            text(
                "select exists (select from pg_database where datname = '%s')"
                    .formatted(database)));
  }

  Traffic traffic(String database) throws SQLException {
    try (Connection connection = address.as(admin).getConnection();
        var statement =
            connection.prepareStatement(
                "select xact_commit, (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint"
                    + " from pg_stat_database where datname = ?")) {
      statement.setString(1, database);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new Traffic(rows.getLong(1), rows.getLong(2));
      }
    }
  }

  void execute(String sql) {
    try (Connection connection = address.as(admin).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  private String text(String query) {
    try (Connection connection = address.as(admin).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  private static String need(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(variable + " is not set: start this with ./kaizen bench");
    }
    return value;
  }
}
