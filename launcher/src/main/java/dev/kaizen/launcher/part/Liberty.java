package dev.kaizen.launcher.part;

import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.launcher.build.Application;
import dev.kaizen.launcher.build.Tools;
import dev.kaizen.launcher.process.ChildProcess;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Node;
import dev.kaizen.launcher.settings.Secrets;
import dev.kaizen.launcher.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node: Open Liberty with Kaizen's EAR. */
public final class Liberty implements Part {
  private static final List<String> JVM =
      List.of(
          "-Xms96m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=128m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  private final Settings settings;
  private final Secrets secrets;
  private final Databases databases;
  private final Tools tools;
  private final Node node;
  private final LibertyServer server;

  public Liberty(
      Node node,
      Settings settings,
      Secrets secrets,
      Databases databases,
      Tools tools,
      Application application) {
    this.node = node;
    this.settings = settings;
    this.secrets = secrets;
    this.databases = databases;
    this.tools = tools;
    this.server =
        new LibertyServer(
            node.folder(),
            settings.project().resolve("ear/src/main/liberty/config"),
            application.ear());
  }

  public Node node() {
    return node;
  }

  @Override
  public String name() {
    return node.part();
  }

  @Override
  public int port() {
    return node.port();
  }

  @Override
  public String portVariable() {
    return node.isFirst() ? "KAIZEN_HTTP_PORT" : "KAIZEN_NODE_PORT";
  }

  @Override
  public String version() {
    return settings.versions().liberty();
  }

  @Override
  public Path log() {
    return node.logs().resolve("liberty.log");
  }

  @Override
  public ChildProcess process() {
    return new ChildProcess(node.pidFile(), node.logs().resolve("liberty-jvm.log"));
  }

  @Override
  public boolean answers() {
    return Http.answersOk(port(), "/health/ready");
  }

  /** Whether the application and the configuration it runs with are those of the project. */
  public boolean isCurrent() {
    return server.isCurrent();
  }

  @Override
  public void start() {
    server.layOut(secrets.keystore(), JVM);
    Path program = tools.liberty().resolve("bin/server");
    process()
        .start(
            List.of("sh", program.toString(), "run", LibertyServer.NAME),
            environment(),
            server.usr());
    Startup.await(this);
  }

  @Override
  public void stop() {
    process().stop("TERM", Duration.ofSeconds(45));
  }

  /** Takes the stopped node out of the installation; its logs stay. */
  public void remove() {
    Folders.remove(node.folder());
  }

  private Map<String, String> environment() {
    DatabaseAddress database = databases.kaizen();
    var environment = new HashMap<String, String>();
    environment.put("JAVA_HOME", settings.javaHome().toString());
    environment.put("WLP_USER_DIR", server.usr().toString());
    environment.put("LOG_DIR", Folders.make(node.logs()).toString());
    environment.put("KAIZEN_HTTP_PORT", String.valueOf(port()));
    environment.put("KAIZEN_PUBLIC_URL", node.isFirst() ? settings.console() : node.address());
    environment.put("KAIZEN_NODE_NAME", node.name());
    environment.put("KAIZEN_SESSION_COOKIE", node.sessionCookie());
    environment.put("KAIZEN_DB_HOST", database.host());
    environment.put("KAIZEN_DB_PORT", String.valueOf(database.port()));
    environment.put("KAIZEN_DB_NAME", database.name());
    environment.put("KAIZEN_DB_APP_USER", databases.app().user());
    environment.put("KAIZEN_DB_APP_PASSWORD", databases.app().password());
    environment.put("KAIZEN_DB_OWNER_USER", databases.owner().user());
    environment.put("KAIZEN_DB_OWNER_PASSWORD", databases.owner().password());
    environment.put("KAIZEN_OIDC_ISSUER", settings.issuer());
    environment.put("KAIZEN_OIDC_CLIENT_ID", "kaizen-console");
    environment.put("KAIZEN_OIDC_CLIENT_SECRET", secrets.consoleClient());
    environment.put("KAIZEN_OIDC_AUDIENCE", "kaizen");
    environment.put("KAIZEN_KEYCLOAK_URL", settings.issuer().replaceAll("/realms/[^/]*$", ""));
    environment.put("KAIZEN_KEYCLOAK_ADMIN_CLIENT_ID", "kaizen-admin");
    environment.put("KAIZEN_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.adminClient());
    environment.put("KAIZEN_PLATFORM_KEY_FILE", secrets.platformKeyFile().toString());
    return environment;
  }
}
