package dev.kaizen.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the control schema and every tenant's schema to the newest version.
 *
 * <p>A tenant is a row of {@code control.tenant}, a schema and a role without login. The role has
 * rights on its own schema only; the server's login role may take it, and has no right of its own
 * there. A tenant whose schema is not complete stays {@code provisioning}, so that a provisioning
 * that broke off is done again and nobody works in half a schema. See docs/decisions/0003.
 */
public final class Migrator {
  private static final String CONTROL = "control";
  private static final String APP_ROLE = "kaizen_app";
  private static final Migrations CONTROL_SCRIPTS = Migrations.in("control");
  private static final Migrations TENANT_SCRIPTS = Migrations.in("tenant");

  private final DataSource owner;
  private final String[] locations;

  /** The data source logs in as the owner of the database. */
  public Migrator(DataSource owner) {
    this(owner, new String[0]);
  }

  /** With migrations of tenants from these places instead, as Flyway names them. */
  public Migrator(DataSource owner, String... locations) {
    this.owner = owner;
    this.locations = locations.clone();
  }

  DataSource owner() {
    return owner;
  }

  public void migrateControl() {
    migrate(CONTROL, flyway(CONTROL).resourceProvider(CONTROL_SCRIPTS));
  }

  /** Makes a tenant, or completes one whose making broke off. An active tenant stays as it is. */
  public void provision(TenantSchema tenant, String name) {
    update(
        "insert into control.tenant (slug, name, schema_name, role_name, status)"
            + " values (?, ?, ?, ?, 'provisioning') on conflict (slug) do nothing",
        tenant.slug(),
        name,
        tenant.schema(),
        tenant.role());
    complete(tenant);
  }

  /** The tenant's role and its schema at the newest version; opens nothing. */
  public void makeSchema(TenantSchema tenant) {
    makeSchema(tenant, "latest");
  }

  /** As {@link #makeSchema(TenantSchema)}, but no further than a version. */
  public void makeSchema(TenantSchema tenant, String version) {
    makeRole(tenant.role());
    FluentConfiguration flyway =
        flyway(tenant.schema())
            .target(version)
            .placeholders(Map.of("schema", tenant.schema(), "role", tenant.role()));
    migrate(
        tenant.schema(),
        locations.length == 0
            ? flyway.resourceProvider(TENANT_SCRIPTS)
            : flyway.locations(locations));
  }

  private void complete(TenantSchema tenant) {
    makeSchema(tenant);
    update(
        "update control.tenant set status = 'active' where slug = ? and status = 'provisioning'",
        tenant.slug());
  }

  private static void migrate(String schema, FluentConfiguration flyway) {
    try {
      flyway.load().migrate();
    } catch (FlywayValidateException e) {
      throw new SetupRefused(
          "The schema "
              + schema
              + " was made by migrations that have changed since: go back to the Kaizen that made"
              + " it, or start anew without its data");
    } catch (FlywayException e) {
      throw new SetupRefused("The schema " + schema + " could not be migrated", e);
    }
  }

  private FluentConfiguration flyway(String schema) {
    return Flyway.configure(Migrator.class.getClassLoader())
        .dataSource(owner)
        .schemas(schema)
        .defaultSchema(schema)
        .cleanDisabled(true)
        .locations(new String[0])
        // Features number their migrations apart, so a lower number may come later.
        .outOfOrder(true)
        .loggers("slf4j");
  }

  private void makeRole(String role) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Two nodes may provision at once; roles belong to the server, so its lock must too.
      statement.execute("select pg_advisory_xact_lock(hashtext('kaizen role'))");
      if (!exists(connection, role)) {
        statement.execute("create role " + role + " nologin noinherit");
      }
      statement.execute("grant " + role + " to " + APP_ROLE + " with inherit false, set true");
      connection.commit();
    } catch (SQLException e) {
      throw new SetupRefused("The role " + role + " could not be made", e);
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, role);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private void update(String sql, String... parameters) {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new SetupRefused("The directory of tenants could not be changed", e);
    }
  }
}
