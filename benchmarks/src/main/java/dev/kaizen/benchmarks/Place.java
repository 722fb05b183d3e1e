package dev.kaizen.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one contestant works: an empty database of its own with a pool of the size it asked for, or
 * nothing but memory. What it wrote goes with it.
 */
public final class Place implements AutoCloseable {
  private final @Nullable Server server;
  private final @Nullable HikariDataSource pool;
  private final String name;
  private long ownCommits;

  private Place(@Nullable Server server, @Nullable HikariDataSource pool, String name) {
    this.server = server;
    this.pool = pool;
    this.name = name;
  }

  static Place inMemory() {
    return new Place(null, null, "");
  }

  /** A fresh database, even when an earlier bench left one of that name. */
  static Place on(Server server, String name, int connections) {
    server.execute("drop database if exists " + name + " with (force)");
    server.execute("create database " + name);
    var settings = new HikariConfig();
    settings.setDataSource(server.address().withName(name).as(server.admin()));
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(connections);
    // A caller that finds the pool empty waits: 200 callers share 20 connections.
    settings.setConnectionTimeout(60_000);
    return new Place(server, new HikariDataSource(settings), name);
  }

  public HikariDataSource pool() {
    if (pool == null) {
      throw new IllegalStateException("Asked for no database");
    }
    return pool;
  }

  public DatabaseAddress address() {
    return server().address().withName(name);
  }

  public Login admin() {
    return server().admin();
  }

  /** Number the query gives. */
  public long count(String query) throws SQLException {
    try (Connection connection = pool().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Refuses a store that does not hold what it must. */
  public void require(String what, long expected, String query) throws SQLException {
    long found = count(query);
    if (found != expected) {
      throw new IllegalStateException(
          "the store holds %d %s instead of %d".formatted(found, what, expected));
    }
  }

  /**
   * What the database has done so far. A connection keeps its counts to itself for a while, so each
   * that is idle is made to tell them; that costs it one commit, which is taken off.
   */
  Traffic traffic() throws SQLException {
    List<Connection> idle = new ArrayList<>();
    try {
      // An engine may hold a connection for good, to listen on it: that one is not waited for.
      int count = pool().getHikariPoolMXBean().getIdleConnections();
      for (int i = 0; i < count; i++) {
        idle.add(pool().getConnection());
      }
      for (Connection connection : idle) {
        try (var statement = connection.createStatement()) {
          // One that has read no table since has "nothing to tell" and keeps its count of commits.
          statement.execute("select pg_stat_force_next_flush(), (select count(*) from pg_am)");
        }
      }
    } finally {
      for (Connection connection : idle) {
        connection.close();
      }
    }
    ownCommits += idle.size();
    Traffic all = server().traffic(name);
    return new Traffic(all.commits() - ownCommits, all.walBytes());
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.close();
      server().execute("drop database if exists " + name + " with (force)");
    }
  }

  private Server server() {
    if (server == null) {
      throw new IllegalStateException("Asked for no database");
    }
    return server;
  }
}
