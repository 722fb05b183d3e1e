package dev.kaizen.database;

import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * A real database for store tests, with a fresh tenant for each that asks. {@code ./kaizen test}
 * says where it is; without that, tests that need it are skipped and counted as skipped.
 */
public final class TestDatabase {
  private final DatabaseAddress address;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  public static TestDatabase require() {
    String port = System.getenv("KAIZEN_TEST_DB_PORT");
    Assumptions.assumeTrue(
        port != null, "KAIZEN_TEST_DB_PORT names no database: run ./kaizen test");
    var address =
        new DatabaseAddress("127.0.0.1", Integer.parseInt(port), variable("KAIZEN_TEST_DB_NAME"));
    var database = new TestDatabase(address);
    new Migrator(database.owner()).migrateControl();
    return database;
  }

  public DatabaseAddress address() {
    return address;
  }

  public DataSource owner() {
    return address.as(new Login("kaizen_owner", variable("KAIZEN_TEST_DB_OWNER_PASSWORD")));
  }

  /** The server's login: no right anywhere until it takes a tenant's role. */
  public DataSource app() {
    return address.as(new Login("kaizen_app", variable("KAIZEN_TEST_DB_APP_PASSWORD")));
  }

  /** Another tenant at each call, with all migrations applied. */
  public TenantSchema newTenant() {
    String random = UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
    var tenant = new TenantSchema("t" + random);
    new Migrator(owner()).provision(tenant, "Test " + random);
    return tenant;
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is missing: run ./kaizen test");
    }
    return value;
  }
}
