package dev.kaizen.launcher.up;

import dev.kaizen.launcher.build.Application;
import dev.kaizen.launcher.build.Maven;
import dev.kaizen.launcher.build.Tools;
import dev.kaizen.launcher.part.Databases;
import dev.kaizen.launcher.part.Keycloak;
import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.part.Part;
import dev.kaizen.launcher.part.Postgres;
import dev.kaizen.launcher.settings.Node;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of one installation, put together. */
public record Installation(
    Settings settings,
    Secrets secrets,
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
        secrets,
        databases,
        maven,
        tools,
        application,
        new Postgres(settings, databases),
        new Keycloak(settings, secrets, databases, tools),
        new Liberty(settings.nodes().first(), settings, secrets, databases, tools, application));
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
    parts.addAll(nodes());
    return List.copyOf(parts);
  }

  /** Those of the names; the further nodes go with node-1. */
  public List<Part> parts(Set<String> names) {
    return parts().stream()
        .filter(part -> names.contains(part instanceof Liberty ? "liberty" : part.name()))
        .toList();
  }

  /** All nodes as they are at this moment, node-1 first. */
  public List<Liberty> nodes() {
    var nodes = new ArrayList<>(List.of(liberty));
    settings.nodes().further().forEach(node -> nodes.add(node(node)));
    return List.copyOf(nodes);
  }

  public Liberty node(Node node) {
    return new Liberty(node, settings, secrets, databases, tools, application);
  }
}
