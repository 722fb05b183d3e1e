package dev.kaizen.launcher.part;

import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.database.Login;
import dev.kaizen.database.Migrator;
import dev.kaizen.database.ServerSetup;
import dev.kaizen.database.SetupRefused;
import dev.kaizen.database.TenantMigrations;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.ExternalDatabase;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import java.util.Map;

/** Kaizen's and Keycloak's databases, on the server we run or on somebody else's. */
public final class Databases {
  /** The tenants of the demo: slug and name. */
  private static final Map<String, String> TENANTS =
      Map.of("acme", "Acme Corporation", "globex", "Globex Corporation");

  /** Schemas that are migrated at a time: more would only wait for the same disk. */
  private static final int AT_ONCE = 4;

  private final DatabaseAddress server;
  private final Login admin;
  private final Secrets secrets;

  public Databases(Settings settings, Secrets secrets) {
    this.secrets = secrets;
    this.server =
        settings
            .externalDatabase()
            .map(ExternalDatabase::address)
            .orElse(new DatabaseAddress("127.0.0.1", settings.ports().postgres(), "postgres"));
    this.admin =
        settings
            .externalDatabase()
            .map(ExternalDatabase::admin)
            .orElseGet(() -> new Login("postgres", secrets.postgresAdmin()));
  }

  public DatabaseAddress server() {
    return server;
  }

  public Login admin() {
    return admin;
  }

  public DatabaseAddress kaizen() {
    return server.withName("kaizen");
  }

  public DatabaseAddress keycloak() {
    return server.withName("keycloak");
  }

  public Login owner() {
    return new Login("kaizen_owner", secrets.databaseOwner());
  }

  public Login app() {
    return new Login("kaizen_app", secrets.databaseApp());
  }

  public Login keycloakLogin() {
    return new Login("keycloak", secrets.keycloakDatabase());
  }

  /** Roles and empty databases; what the server lacks is said in one line. */
  public void prepare() {
    refusedInOneLine(
        () -> {
          var setup = new ServerSetup(server, admin);
          setup.check();
          setup.prepareKaizen(kaizen().name(), owner(), app());
          setup.prepareKeycloak(keycloak().name(), keycloakLogin());
        });
  }

  /** One more database of the same kind with these tenants, for store tests. */
  public DatabaseAddress prepareForTests(String... tenants) {
    DatabaseAddress address = server.withName("kaizen_test");
    refusedInOneLine(
        () -> {
          new ServerSetup(server, admin).prepareKaizen(address.name(), owner(), app());
          var migrator = new Migrator(address.as(owner()));
          migrator.migrateControl();
          for (String tenant : tenants) {
            migrator.provision(new TenantSchema(tenant), tenant);
          }
        });
    return address;
  }

  public void migrate() {
    refusedInOneLine(
        () -> {
          var migrator = new Migrator(kaizen().as(owner()));
          migrator.migrateControl();
          tell(new TenantMigrations(migrator, AT_ONCE).migrate());
          TENANTS.forEach((slug, name) -> migrator.provision(new TenantSchema(slug), name));
        });
  }

  /** The others are up; who is set aside must be helped by a person. */
  private static void tell(TenantMigrations.Outcome outcome) {
    outcome
        .setAside()
        .forEach(
            (slug, why) ->
                System.err.printf(
                    "kaizen: The tenant '%s' is set aside, its schema could not be migrated: %s%n",
                    slug, why));
  }

  private static void refusedInOneLine(Runnable step) {
    try {
      step.run();
    } catch (SetupRefused e) {
      throw new CommandFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
