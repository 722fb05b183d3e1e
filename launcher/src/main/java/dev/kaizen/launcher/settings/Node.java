package dev.kaizen.launcher.settings;

import java.nio.file.Path;

/**
 * One Liberty server with Kaizen; all nodes of an installation work on the same database.
 *
 * @param number 1 for the one that {@code up} makes, 2 and more for those added
 * @param home the installation's state
 */
public record Node(int number, int port, Path home) {
  public Node {
    if (number < 1) {
      throw new IllegalArgumentException("nodes are counted from 1, not " + number);
    }
  }

  public boolean isFirst() {
    return number == 1;
  }

  public String name() {
    return "node-" + number;
  }

  /** What the other commands call it. */
  public String part() {
    return isFirst() ? "liberty" : name();
  }

  /** Liberty's user folder; as long as it is there, the node belongs to the installation. */
  public Path folder() {
    return home.resolve(isFirst() ? "liberty" : "liberty-" + number);
  }

  public Path logs() {
    return isFirst() ? home.resolve("logs") : home.resolve("logs").resolve(name());
  }

  public Path pidFile() {
    return home.resolve("run").resolve(part() + ".pid");
  }

  /** Where this node answers itself, whatever stands in front of it. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** The session's cookie: browsers do not tell the ports of one host apart by their cookies. */
  public String sessionCookie() {
    return isFirst() ? "JSESSIONID" : "JSESSIONID_" + number;
  }
}
