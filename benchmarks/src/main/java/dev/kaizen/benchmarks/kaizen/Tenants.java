package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.Login;
import dev.kaizen.database.Migrator;
import dev.kaizen.database.ServerSetup;
import dev.kaizen.database.TenantMigrations;
import dev.kaizen.database.TenantSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * Very many tenants in one database: what it takes to make one, to bring all of them to a newer
 * version, to see that all are at it, and to switch a transaction from one to another.
 */
public final class Tenants {
  public static final int CONNECTIONS = 4;
  private static final Login OWNER = new Login("kaizen_owner", "bench");
  private static final int AT_ONCE = 4;
  private static final int SWITCHES = 5_000;
  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MS = 1e6;

  private static final String TAKE_ROLE =
      "select set_config('role', role_name, true),"
          + " set_config('search_path', quote_ident(schema_name) || ', public', true)"
          + " from control.tenant where slug = ? and status = 'active'";

  private final Place place;
  private final DataSource owner;

  public Tenants(Place place) throws Exception {
    this.place = place;
    this.owner = place.address().as(OWNER);
    place.prepare(
        (address, admin) -> {
          new ServerSetup(address, admin).prepareKaizen(address.name(), OWNER, TenantDatabase.APP);
          try (Connection connection = address.as(admin).getConnection();
              var statement = connection.createStatement()) {
            statement.execute("alter database " + address.name() + " owner to " + OWNER.user());
          }
        });
  }

  public List<Figure> measure(int count) throws Exception {
    var migrator = new Migrator(owner);
    migrator.migrateControl();
    double[] made = new double[count];
    for (int i = 0; i < count; i++) {
      TenantSchema tenant = tenant(i);
      long begin = System.nanoTime();
      migrator.provision(tenant, tenant.slug());
      made[i] = (System.nanoTime() - begin) / NANOS_A_SECOND;
    }
    Arrays.sort(made);
    double nothing = seconds(new TenantMigrations(migrator, AT_ONCE), count, 0);
    double newer = withNextMigration(count);
    double[] switches = switches(count);
    return List.of(
        new Figure("tenants", "tenants", "tenants", count),
        new Figure("schema_p50", "to make a tenant's schema and role, p50", "s", made[count / 2]),
        new Figure("up_to_date", "to see that all are at the newest version", "s", nothing),
        new Figure("migrate_all", "to bring all to a newer version", "s", newer),
        new Figure(
            "switch_p50", "to take a tenant in a transaction, p50", "ms", switches[SWITCHES / 2]),
        new Figure(
            "switch_p95", "the same, p95", "ms", switches[(int) Math.ceil(0.95 * SWITCHES) - 1]));
  }

  /** A table, a column and an index more in each. */
  private double withNextMigration(int count) throws IOException {
    Path next = Files.createTempDirectory("kaizen-next");
    Path file = next.resolve("V9000__next.sql");
    try {
      Files.writeString(
          file,
          """
          create table next_thing (id uuid primary key, name text not null);
          alter table run add column next_word text;
          create index run_next_word on run (next_word) where next_word is not null;
          grant select on next_thing to ${role};
          """);
      var migrator = new Migrator(owner, "classpath:tenant", "filesystem:" + next);
      return seconds(new TenantMigrations(migrator, AT_ONCE), count, count);
    } finally {
      Files.delete(file);
      Files.delete(next);
    }
  }

  private static double seconds(TenantMigrations migrations, int count, int expected) {
    long begin = System.nanoTime();
    TenantMigrations.Outcome outcome = migrations.migrate();
    double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
    if (outcome.migrated() != expected || outcome.upToDate() != count - expected) {
      throw new IllegalStateException("Not all tenants were migrated: " + outcome);
    }
    return seconds;
  }

  /** As the server's transactions do, one tenant after another on the same connection. */
  private double[] switches(int count) throws SQLException {
    double[] millis = new double[SWITCHES];
    try (Connection connection = TenantDatabase.connections(place).getConnection()) {
      connection.setAutoCommit(false);
      for (int i = -SWITCHES / 10; i < SWITCHES; i++) {
        try (PreparedStatement take = connection.prepareStatement(TAKE_ROLE)) {
          take.setString(1, tenant(Math.floorMod(i, count)).slug());
          long begin = System.nanoTime();
          if (!take.executeQuery().next()) {
            throw new IllegalStateException("A tenant is not active");
          }
          if (i >= 0) {
            millis[i] = (System.nanoTime() - begin) / NANOS_A_MS;
          }
        }
        connection.commit();
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  private static TenantSchema tenant(int number) {
    return new TenantSchema("tenant-" + number);
  }
}
