package dev.kaizen.launcher.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaizen.launcher.settings.CommandFailed;

/** The console's client in our Keycloak, seen by its administrator. */
public final class ConsoleClient {
  private final String keycloak;
  private final String password;

  /**
   * @param keycloak such as {@code http://localhost:9081}
   * @param password of the administrator that Keycloak was made with
   */
  public ConsoleClient(String keycloak, String password) {
    this.keycloak = keycloak;
    this.password = password;
  }

  /** Lets logins come back to the ports, in place of those that came back to the others. */
  public void change(ReturnAddresses addresses) {
    var realm = new RealmAdmin(keycloak, password);
    if (!(realm.client("kaizen-console") instanceof ObjectNode client)) {
      throw new CommandFailed("The realm kaizen at " + keycloak + " has no client kaizen-console");
    }
    if (addresses.putInto(client)) {
      realm.put("/clients/" + client.path("id").asText(), client);
    }
  }
}
