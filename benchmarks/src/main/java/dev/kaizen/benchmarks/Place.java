package dev.kaizen.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where one contestant works: a database of its own with a pool of the size it asked for, or
 * nothing but memory. What it wrote goes with it.
 */
public final class Place implements AutoCloseable {
  private final @Nullable Server server;
  private final String name;
  private final int connections;
  private @Nullable HikariDataSource pool;
  private long ownCommits;

  private Place(@Nullable Server server, String name, int connections) {
    this.server = server;
    this.name = name;
    this.connections = connections;
  }

  static Place inMemory() {
    return new Place(null, "", 0);
  }

  /** A fresh database, even when an earlier bench left one of that name. */
  static Place on(Server server, String name, int connections) {
    drop(server, name);
    server.execute("create database " + name);
    return new Place(server, name, connections);
  }

  /** The pool; its connections log in as the server's superuser. */
  public HikariDataSource pool() {
    return pool == null ? openPool(address().as(server().admin())) : pool;
  }

  /** The pool over these connections; to be called once, before anything uses it. */
  public HikariDataSource openPool(DataSource source) {
    if (pool != null) {
      throw new IllegalStateException("The pool is there already");
    }
    var settings = new HikariConfig();
    settings.setDataSource(source);
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(connections);
    // A caller that finds the pool empty waits: 200 callers share 20 connections.
    settings.setConnectionTimeout(60_000);
    pool = new HikariDataSource(settings);
    return pool;
  }

  /** Fills a database. */
  @FunctionalInterface
  public interface Filling {
    void fill(DatabaseAddress address, Login admin) throws Exception;
  }

  /** Begins as a copy of what takes long to fill, and so is filled once and kept for next time. */
  public void copyOf(String template, Filling filling) throws Exception {
    if (!server().has(template)) {
      String part = template + "_part";
      drop(server(), part);
      server().execute("create database " + part);
      filling.fill(server().address().withName(part), server().admin());
      server().execute("alter database %s rename to %s".formatted(part, template));
    }
    drop(server(), name);
    server().execute("create database %s template %s".formatted(name, template));
  }

  /** Fills this one itself. */
  public void prepare(Filling filling) throws Exception {
    filling.fill(address(), server().admin());
  }

  private static void drop(Server server, String database) {
    server.execute("drop database if exists " + database + " with (force)");
  }

  public DatabaseAddress address() {
    return server().address().withName(name);
  }

  /** Outside of the pool, as the server's superuser: to look into the store. */
  public Connection connect() throws SQLException {
    return address().as(server().admin()).getConnection();
  }

  /** Number the query gives. */
  public long count(String query) throws SQLException {
    try (Connection connection = connect();
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
    }
    if (server != null) {
      drop(server, name);
    }
  }

  private Server server() {
    if (server == null) {
      throw new IllegalStateException("Asked for no database");
    }
    return server;
  }
}
