package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.ConsoleClient;
import dev.kaizen.launcher.part.ReturnAddresses;
import dev.kaizen.launcher.settings.Node;

/** Lets people log in to the console of a further node, as far as the realm is ours. */
final class NodeLogins {
  private final Installation parts;
  private final Progress progress;

  NodeLogins(Installation parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  void allow(Node node) {
    if (parts.settings().externalIssuer().isPresent()) {
      progress.say(
          node.name(),
          "for logins on it, allow %s/login/callback for the client kaizen-console in your realm"
              .formatted(node.address()));
    } else if (parts.keycloak().process().running().isEmpty()) {
      progress.say(node.name(), "no login on it until ./kaizen up has started Keycloak");
    } else {
      change(new ReturnAddresses(node.port(), true));
    }
  }

  /** Nothing to do when Keycloak is down: the address leads nowhere then. */
  void forbid(Node node) {
    if (parts.settings().externalIssuer().isEmpty() && parts.keycloak().answers()) {
      change(new ReturnAddresses(node.port(), false));
    }
  }

  private void change(ReturnAddresses addresses) {
    new ConsoleClient(parts.settings().keycloak(), parts.secrets().keycloakAdmin())
        .change(addresses);
  }
}
