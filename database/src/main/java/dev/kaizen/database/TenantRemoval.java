package dev.kaizen.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Takes a tenant's schema and role out of the database. All of it happens, or nothing. */
public final class TenantRemoval {
  private final DataSource owner;

  /** The data source logs in as the owner of the database. */
  public TenantRemoval(DataSource owner) {
    this.owner = owner;
  }

  /** Of a tenant that was never opened: one whose audit log has an entry is refused. */
  public void removeUnopened(TenantSchema tenant) {
    run(
        tenant,
        connection -> {
          if (exists(
                  connection,
                  "select 1 from pg_tables where schemaname = ? and tablename = 'audit_head'",
                  tenant.schema())
              && exists(
                  connection,
                  "select 1 from " + tenant.schema() + ".audit_head where seq > 0 and ? <> ''",
                  tenant.schema())) {
            throw new SetupRefused(
                "The schema " + tenant.schema() + " was in use: it is not removed");
          }
          drop(connection, tenant);
        });
  }

  /** Schema and role with all that is in them, for ever. */
  public void remove(TenantSchema tenant) {
    run(tenant, connection -> drop(connection, tenant));
  }

  private static void drop(Connection connection, TenantSchema tenant) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + tenant.schema() + " cascade");
      if (exists(connection, "select 1 from pg_roles where rolname = ?", tenant.role())) {
        // Roles belong to the server, so its lock must too.
        statement.execute("select pg_advisory_xact_lock(hashtext('kaizen role'))");
        statement.execute("grant " + tenant.role() + " to current_user with inherit true");
        statement.execute("drop owned by " + tenant.role());
        statement.execute("drop role " + tenant.role());
      }
    }
  }

  private static boolean exists(Connection connection, String sql, String parameter)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void run(TenantSchema tenant, Work work) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.on(connection);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SetupRefused("The schema " + tenant.schema() + " could not be removed", e);
    }
  }
}
