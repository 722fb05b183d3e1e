package dev.kaizen.system.faults;

import dev.kaizen.launcher.api.ApiClient;
import dev.kaizen.launcher.api.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running system of the tests, as its operator has it. */
final class Stack {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Stack() {}

  static ApiClient as(String user) {
    return as(user, property("kaizen.test.url"));
  }

  static ApiClient onSecondNode(String user) {
    return as(user, secondNode());
  }

  static String metricsOfSecondNode() throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(secondNode() + "/metrics")).build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String secondNode() {
    return "http://localhost:" + System.getenv("KAIZEN_NODE_PORT");
  }

  private static ApiClient as(String user, String console) {
    String issuer = property("kaizen.test.keycloak.url") + "/realms/kaizen";
    return new ApiClient(HTTP, console, new Tokens(HTTP, issuer).of(user, "acme"));
  }

  static int stubPort() {
    return Integer.parseInt(property("kaizen.test.stub.port"));
  }

  /** Ends the server as a power cut would, and waits until it is gone. */
  static void killServer() throws Exception {
    Path pidFile = Path.of(property("kaizen.test.home"), "run", "liberty.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(30, TimeUnit.SECONDS);
  }

  /** Brings back what is missing, as an operator does. */
  static void up() throws IOException, InterruptedException {
    kaizen("up");
  }

  static void kaizen(String... arguments) throws IOException, InterruptedException {
    kaizen(Map.of(), arguments);
  }

  static void kaizen(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./kaizen"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of(property("kaizen.test.project")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set; run the tests by ./kaizen test");
    }
    return value;
  }
}
