package dev.kaizen.system.faults;

import dev.kaizen.launcher.api.ApiClient;
import dev.kaizen.launcher.api.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The running system of the tests, as its operator has it. */
final class Stack {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Stack() {}

  static ApiClient as(String user) {
    String issuer = property("kaizen.test.keycloak.url") + "/realms/kaizen";
    return new ApiClient(
        HTTP, property("kaizen.test.url"), new Tokens(HTTP, issuer).of(user, "acme"));
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
    Process up =
        new ProcessBuilder("./kaizen", "up")
            .directory(Path.of(property("kaizen.test.project")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!up.waitFor(4, TimeUnit.MINUTES) || up.exitValue() != 0) {
      up.destroyForcibly();
      throw new IOException("./kaizen up did not bring the server back");
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
