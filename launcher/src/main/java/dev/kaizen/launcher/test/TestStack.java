package dev.kaizen.launcher.test;

import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.launcher.part.LibertyServer;
import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Ports;
import dev.kaizen.launcher.settings.Settings;
import dev.kaizen.launcher.up.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole system for the tests alone: its own home, data and ports, so that nobody's running system
 * is touched; only the fetched programs are shared. Tests that stop and start parts call the same
 * {@code ./kaizen} with the same environment.
 */
final class TestStack {
  private final Settings settings;
  private final Map<String, String> environment;
  private final int stubPort = Ports.free();
  private final int smtpPort = Ports.free();
  private final int containerPort = Ports.free();

  TestStack(Settings users) {
    var environment = new HashMap<>(users.environment());
    // A command's environment adds to ours and takes nothing away, so what must not count is empty.
    environment.replaceAll(
        (name, value) ->
            name.matches("KAIZEN_(DB|OIDC|PUBLIC|KEYCLOAK|SMTP|MAIL)_.*") ? "" : value);
    environment.put("KAIZEN_HOME", users.home().resolve("test").toString());
    environment.put("KAIZEN_TOOLS", users.tools().toString());
    environment.put("KAIZEN_HTTP_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_KEYCLOAK_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_POSTGRES_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_NODE_PORT", String.valueOf(Ports.free()));
    environment.put("KAIZEN_TENANT_DELETION_GRACE", "PT0S");
    environment.put("KAIZEN_EGRESS_ALLOW", "localhost:" + stubPort);
    // Mail goes to whichever test listens; nobody listens most of the time, and it is tried again.
    environment.put("KAIZEN_SMTP_HOST", "localhost");
    environment.put("KAIZEN_SMTP_PORT", String.valueOf(smtpPort));
    environment.put("KAIZEN_MAIL_FROM", "Kaizen <kaizen@kaizen.test>");
    this.environment = Map.copyOf(environment);
    this.settings = Settings.from(users.project(), environment);
  }

  void up() {
    kaizen("reset", "--yes").run("The test system's old data could not be removed");
    int exit = kaizen("up").show();
    if (exit != 0) {
      throw new CommandFailed("The test system did not come up");
    }
  }

  void down() {
    kaizen("down").attempt();
  }

  /** Taken anew each time: the secrets are those of the system that {@link #up} brought up. */
  private Installation installation() {
    return Installation.of(settings);
  }

  /** What the tests' process gets in its environment. */
  Map<String, String> environment() {
    var databases = installation().databases();
    DatabaseAddress tests = databases.prepareForTests("one-tenant", "two-tenant");
    var all = new HashMap<>(environment);
    all.put("KAIZEN_TEST_CONTAINER_PORT", String.valueOf(containerPort));
    all.put("KAIZEN_TEST_DRIVER", LibertyServer.driver().toString());
    all.put("KAIZEN_TEST_DB_PORT", String.valueOf(tests.port()));
    all.put("KAIZEN_TEST_DB_NAME", tests.name());
    all.put("KAIZEN_TEST_DB_OWNER_PASSWORD", databases.owner().password());
    all.put("KAIZEN_TEST_DB_APP_PASSWORD", databases.app().password());
    return all;
  }

  /** Where the running system is, for the tests that meet it from outside. */
  Map<String, String> properties() {
    var installation = installation();
    var databases = installation.databases();
    var properties = new LinkedHashMap<String, String>();
    properties.put("kaizen.test.url", settings.console());
    properties.put("kaizen.test.keycloak.url", settings.keycloak());
    properties.put("kaizen.test.home", settings.home().toString());
    properties.put("kaizen.test.project", settings.project().toString());
    properties.put("kaizen.test.stub.port", String.valueOf(stubPort));
    properties.put("kaizen.test.smtp.port", String.valueOf(smtpPort));
    properties.put("kaizen.test.wlp", installation.tools().liberty().toString());
    properties.put("kaizen.test.container", layOutContainer().toString());
    properties.put("kaizen.test.container.port", String.valueOf(containerPort));
    properties.put("kaizen.test.db.url", databases.kaizen().url());
    properties.put("kaizen.test.db.owner.user", databases.owner().user());
    properties.put("kaizen.test.db.owner.password", databases.owner().password());
    properties.put("kaizen.test.db.app.user", databases.app().user());
    properties.put("kaizen.test.db.app.password", databases.app().password());
    return properties;
  }

  /** The server for tests that run inside the container; the tests start and stop it. */
  private Path layOutContainer() {
    Path usr = settings.home().resolve("container");
    Path server = Folders.make(usr.resolve("servers/arquillian"));
    Path source = settings.project().resolve("system-tests/src/test/liberty/server.xml");
    try {
      Files.copy(source, server.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailed("The test server in " + server + " cannot be laid out", e);
    }
    return usr;
  }

  private Command kaizen(String... arguments) {
    var words = new ArrayList<String>();
    words.add(settings.project().resolve("kaizen").toString());
    words.addAll(List.of(arguments));
    return Command.of(words).with(environment);
  }
}
