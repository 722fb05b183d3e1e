package dev.kaizen.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a PostgreSQL server ready for Kaizen: the two login roles, a database that the owner owns,
 * and the vector extension in it. Running it again changes nothing but the passwords, which follow
 * what it is given.
 */
public final class ServerSetup {
  private static final int OLDEST = 160_000;

  private final DatabaseAddress maintenance;
  private final Login admin;

  /** The admin is a superuser, or may create roles and databases. */
  public ServerSetup(DatabaseAddress maintenance, Login admin) {
    this.maintenance = maintenance;
    this.admin = admin;
  }

  /** Says in one sentence what the server lacks, by a {@link SetupRefused}. */
  public void check() {
    try (Connection connection = maintenance.as(admin).getConnection()) {
      if (number(connection, "select current_setting('server_version_num')::int") < OLDEST) {
        throw new SetupRefused(
            "The PostgreSQL server at " + where() + " is too old: 16 or later is needed");
      }
      if (number(connection, "select count(*) from pg_available_extensions where name = 'vector'")
          == 0) {
        throw new SetupRefused(
            "The PostgreSQL server at " + where() + " has no extension 'vector': install pgvector");
      }
      if (number(
              connection,
              "select count(*) from pg_roles where rolname = current_user"
                  + " and (rolsuper or (rolcreaterole and rolcreatedb))")
          == 0) {
        throw new SetupRefused(
            "The database user " + admin + " needs the rights CREATEROLE and CREATEDB");
      }
    } catch (SQLException e) {
      throw new SetupRefused(
          "No connection to the PostgreSQL server at " + where() + " as " + admin, e);
    }
  }

  public void prepareKaizen(String database, Login owner, Login app) {
    run(
        maintenance,
        connection -> {
          role(connection, owner, "createrole");
          role(connection, app, "noinherit");
          statement(connection, "alter role %I set search_path = ''", app.user());
          database(connection, database, owner);
          statement(connection, "grant connect on database %I to %I", database, app.user());
        });
    run(
        maintenance.withName(database),
        connection -> {
          if (!superuser(connection)) {
            statement(connection, "set role %I", owner.user());
          }
          makeVector(connection, database);
        });
  }

  public void prepareKeycloak(String database, Login owner) {
    run(
        maintenance,
        connection -> {
          role(connection, owner, "nocreaterole");
          database(connection, database, owner);
        });
  }

  private void role(Connection connection, Login login, String attributes) throws SQLException {
    if (number(connection, "select count(*) from pg_roles where rolname = ?", login.user()) == 0) {
      statement(connection, "create role %I login", login.user());
    }
    statement(
        connection,
        "alter role %I login " + attributes + " password %L",
        login.user(),
        login.password());
    if (!superuser(connection)) {
      statement(connection, "grant %I to current_user with set true", login.user());
    }
  }

  private void database(Connection connection, String name, Login owner) throws SQLException {
    if (number(connection, "select count(*) from pg_database where datname = ?", name) == 0) {
      statement(connection, "create database %I owner %I encoding 'UTF8'", name, owner.user());
    }
    statement(connection, "revoke all on database %I from public", name);
  }

  /** Whether others than a superuser may create it hangs on how the server's pgvector was built. */
  private void makeVector(Connection connection, String database) throws SQLException {
    if (number(connection, "select count(*) from pg_extension where extname = 'vector'") == 1) {
      return;
    }
    try {
      statement(connection, "create extension vector schema public");
    } catch (SQLException e) {
      throw new SetupRefused(
          "The database user %s may not create the extension 'vector': have a superuser run \"create extension vector\" in the database %s"
              .formatted(admin, database),
          e);
    }
  }

  private static boolean superuser(Connection connection) throws SQLException {
    return number(
            connection, "select count(*) from pg_roles where rolname = current_user and rolsuper")
        == 1;
  }

  private static int number(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Names and passwords are no parameters of such statements: the server itself quotes them. */
  private static void statement(Connection connection, String format, String... arguments)
      throws SQLException {
    String quoted = format;
    if (arguments.length > 0) {
      var holes = ", ?".repeat(arguments.length);
      try (PreparedStatement quote = connection.prepareStatement("select format(?" + holes + ")")) {
        quote.setString(1, format);
        for (int i = 0; i < arguments.length; i++) {
          quote.setString(i + 2, arguments[i]);
        }
        try (ResultSet row = quote.executeQuery()) {
          row.next();
          quoted = row.getString(1);
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(quoted);
    }
  }

  private void run(DatabaseAddress address, Work work) {
    try (Connection connection = address.as(admin).getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new SetupRefused(
          "The PostgreSQL server at " + where() + " refused a step of the set-up", e);
    }
  }

  private String where() {
    return maintenance.host() + ":" + maintenance.port();
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }
}
