package dev.kaizen.launcher.up;

import dev.kaizen.launcher.build.Application;
import dev.kaizen.launcher.build.Maven;
import dev.kaizen.launcher.build.Tools;
import dev.kaizen.launcher.part.Databases;
import dev.kaizen.launcher.part.Keycloak;
import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.part.Postgres;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** The parts of one installation, put together. */
public record Installation(
    Settings settings,
    Databases databases,
    Maven maven,
    Tools tools,
    Application application,
    Postgres postgres,
    Keycloak keycloak,
    Liberty liberty) {

  public static Installation of(Settings settings) {
    var secrets = new Secrets(settings);
    var databases = new Databases(settings, secrets);
    var maven = new Maven(settings);
    var tools = new Tools(settings, maven);
    var application = new Application(settings, maven);
    return new Installation(
        settings,
        databases,
        maven,
        tools,
        application,
        new Postgres(settings, databases),
        new Keycloak(settings, secrets, databases, tools),
        new Liberty(settings, secrets, databases, tools, application));
  }

  /** The parts we run ourselves, in the order in which they start. */
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    if (settings.externalDatabase().isEmpty()) {
      parts.add(postgres);
    }
    if (settings.externalIssuer().isEmpty()) {
      parts.add(keycloak);
    }
    parts.add(liberty);
    return List.copyOf(parts);
  }
}
