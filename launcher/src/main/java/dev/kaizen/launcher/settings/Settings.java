package dev.kaizen.launcher.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One installation: where the project lies, where its state and its fetched tools lie, and what the
 * environment says about ports and servers of others.
 *
 * @param project the folder of the root pom
 * @param home all state; {@code KAIZEN_HOME}, else {@code .kaizen} in the project
 * @param tools what was fetched and can be fetched again; {@code KAIZEN_TOOLS}, else in the home
 * @param javaHome the JDK that runs this command and all parts
 */
public record Settings(
    Path project,
    Path home,
    Path tools,
    Path javaHome,
    Ports ports,
    Optional<ExternalDatabase> externalDatabase,
    Optional<String> externalIssuer,
    Versions versions,
    Map<String, String> environment) {

  public Settings {
    environment = Map.copyOf(environment);
  }

  public static Settings from(Path project, Map<String, String> environment) {
    Path home = path(environment, "KAIZEN_HOME", project.resolve(".kaizen"));
    return new Settings(
        project,
        home,
        path(environment, "KAIZEN_TOOLS", home.resolve("tools")),
        Path.of(System.getProperty("java.home")),
        Ports.from(environment),
        ExternalDatabase.from(environment),
        Optional.of(environment.getOrDefault("KAIZEN_OIDC_ISSUER", "")).filter(s -> !s.isBlank()),
        Versions.ofThisBuild(),
        environment);
  }

  public Nodes nodes() {
    return new Nodes(home, ports);
  }

  public Path logs() {
    return home.resolve("logs");
  }

  public Path java() {
    return javaHome.resolve("bin/java");
  }

  public String console() {
    String given = environment.getOrDefault("KAIZEN_PUBLIC_URL", "");
    return given.isBlank() ? "http://localhost:" + ports.http() : given;
  }

  public String keycloak() {
    return "http://localhost:" + ports.keycloak();
  }

  public String issuer() {
    return externalIssuer.orElse(keycloak() + "/realms/kaizen");
  }

  private static Path path(Map<String, String> environment, String variable, Path usual) {
    String text = environment.getOrDefault(variable, "");
    return (text.isBlank() ? usual : Path.of(text)).toAbsolutePath().normalize();
  }
}
