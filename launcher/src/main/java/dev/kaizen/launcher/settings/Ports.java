package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The ports the parts listen on. */
public record Ports(int http, int keycloak, int postgres) {

  public static Ports from(Map<String, String> environment) {
    return new Ports(
        port(environment, "KAIZEN_HTTP_PORT", 9080),
        port(environment, "KAIZEN_KEYCLOAK_PORT", 9081),
        port(environment, "KAIZEN_POSTGRES_PORT", 9082));
  }

  public Ports {
    if (http == keycloak || http == postgres || keycloak == postgres) {
      throw new CommandFailed(
          "KAIZEN_HTTP_PORT, KAIZEN_KEYCLOAK_PORT and KAIZEN_POSTGRES_PORT must differ");
    }
  }

  /** Refuses in one line when another program holds the port. */
  public static void requireFree(int port, String part, String variable) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CommandFailed(
          "Port %d, which %s needs, is in use by another program: stop that one or set %s to a free port"
              .formatted(port, part, variable),
          e);
    }
  }

  /** A port that nobody listens on at this moment. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CommandFailed("The machine has no free port left", e);
    }
  }

  private static int port(Map<String, String> environment, String variable, int usual) {
    String text = environment.getOrDefault(variable, String.valueOf(usual));
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new CommandFailed(variable + " is not a port between 1 and 65535: " + text);
    }
    return Integer.parseInt(text);
  }
}
