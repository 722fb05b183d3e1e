package dev.kaizen.launcher.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The console's client in our Keycloak, seen by its administrator. */
public final class ConsoleClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
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
    String bearer = "Bearer " + token();
    URI clients = URI.create(keycloak + "/admin/realms/kaizen/clients");
    JsonNode client =
        send(HttpRequest.newBuilder(URI.create(clients + "?clientId=kaizen-console")), bearer)
            .path(0);
    if (!(client instanceof ObjectNode known)) {
      throw new CommandFailed("The realm kaizen at " + keycloak + " has no client kaizen-console");
    }
    if (addresses.putInto(known)) {
      send(
          HttpRequest.newBuilder(URI.create(clients + "/" + known.path("id").asText()))
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(known.toString())),
          bearer);
    }
  }

  private String token() {
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", password)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
            HttpRequest.newBuilder(
                    URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)),
            "")
        .path("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest.Builder request, String authorization) {
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpRequest ready = request.timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> answer = http.send(ready, BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new CommandFailed(
            "Keycloak answered %d to its administrator at %s"
                .formatted(answer.statusCode(), ready.uri().getPath()));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new CommandFailed("Keycloak does not answer at " + keycloak + ": is it up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while asking Keycloak", e);
    }
  }
}
