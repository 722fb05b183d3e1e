package dev.kaizen.launcher.part;

import dev.kaizen.launcher.build.Tools;
import dev.kaizen.launcher.process.ChildProcess;
import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak with the development realm, over its own database in the same PostgreSQL. */
public final class Keycloak implements Part {
  /**
   * What {@code bin/kc.sh} gives the JVM, but for memory; run without it, the pid is the server's.
   */
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djava.security.egd=file:/dev/urandom",
          "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  private final Settings settings;
  private final Secrets secrets;
  private final Databases databases;
  private final Tools tools;

  public Keycloak(Settings settings, Secrets secrets, Databases databases, Tools tools) {
    this.settings = settings;
    this.secrets = secrets;
    this.databases = databases;
    this.tools = tools;
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public int port() {
    return settings.ports().keycloak();
  }

  @Override
  public String portVariable() {
    return "KAIZEN_KEYCLOAK_PORT";
  }

  @Override
  public String version() {
    return settings.versions().keycloak();
  }

  @Override
  public Path log() {
    return settings.logs().resolve("keycloak.log");
  }

  @Override
  public ChildProcess process() {
    return new ChildProcess(settings.home().resolve("run/keycloak.pid"), log());
  }

  @Override
  public boolean answers() {
    return Http.answersOk(port(), "/health/ready")
        && Http.answersOk(port(), "/realms/kaizen/.well-known/openid-configuration");
  }

  /** Fixes the build-time options, which makes every later start quick. */
  public void prepare(Path unpacked) {
    Command.of(
            unpacked.resolve("bin/kc.sh").toString(),
            "build",
            "--db=postgres",
            "--cache=local",
            "--health-enabled=true",
            "--http-management-health-enabled=false")
        .with(Map.of("JAVA_HOME", settings.javaHome().toString()))
        .in(unpacked)
        .loggedTo(settings.logs().resolve("keycloak-build.log"))
        .run("Preparing Keycloak failed");
  }

  @Override
  public void start() {
    Path home = tools.keycloak();
    putRealm(home.resolve("data/import/kaizen-realm.json"));
    var command = new ArrayList<String>();
    command.add(settings.java().toString());
    command.addAll(JVM);
    command.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port(),
            "--hostname=" + settings.keycloak(),
            "--db-url=" + databases.keycloak().url(),
            "--db-username=" + databases.keycloakLogin().user(),
            "--db-pool-initial-size=1",
            "--db-pool-max-size=15",
            "--log-level=info"));
    process().start(command, environment(), home);
    Startup.await(this);
  }

  @Override
  public void stop() {
    process().stop("TERM", Duration.ofSeconds(30));
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("JAVA_HOME", settings.javaHome().toString());
    environment.put("KC_DB_PASSWORD", databases.keycloakLogin().password());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
    environment.put("KAIZEN_HTTP_PORT", String.valueOf(settings.ports().http()));
    environment.put("KAIZEN_PUBLIC_URL", settings.console());
    environment.put("KAIZEN_OIDC_CLIENT_SECRET", secrets.consoleClient());
    environment.put("KAIZEN_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.adminClient());
    return environment;
  }

  private static void putRealm(Path file) {
    Folders.makeFor(file);
    try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
      if (realm == null) {
        throw new IllegalStateException("keycloak/realm.json is not in the jar");
      }
      Files.copy(realm, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailed("The realm cannot be written to " + file, e);
    }
  }
}
