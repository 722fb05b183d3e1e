package dev.kaizen.launcher.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The ports the parts listen on.
 *
 * @param http of node-1
 * @param node of node-2; each further node has the next
 */
public record Ports(int http, int keycloak, int postgres, int node) {
  private static final int LAST = 65535;

  public static Ports from(Map<String, String> environment) {
    return new Ports(
        port(environment, "KAIZEN_HTTP_PORT", 9080),
        port(environment, "KAIZEN_KEYCLOAK_PORT", 9081),
        port(environment, "KAIZEN_POSTGRES_PORT", 9082),
        port(environment, "KAIZEN_NODE_PORT", 9090));
  }

  public Ports {
    if (http == keycloak || http == postgres || keycloak == postgres) {
      throw new CommandFailed(
          "KAIZEN_HTTP_PORT, KAIZEN_KEYCLOAK_PORT and KAIZEN_POSTGRES_PORT must differ");
    }
  }

  /**
   * The port of a node by its number.
   *
   * @throws CommandFailed when the row of nodes' ports ends or meets another part's
   */
  public int ofNode(int number) {
    if (number == 1) {
      return http;
    }
    int port = node + number - 2;
    if (port > LAST || port == http || port == keycloak || port == postgres) {
      throw new CommandFailed(
          "node-%d would listen on port %d, which it cannot have: set KAIZEN_NODE_PORT to another"
              .formatted(number, port));
    }
    return port;
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
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LAST) {
      throw new CommandFailed(variable + " is not a port between 1 and 65535: " + text);
    }
    return Integer.parseInt(text);
  }
}
