package dev.kaizen.launcher.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The realm kaizen in our Keycloak, as its administrator; paths begin behind the realm. */
final class RealmAdmin {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String keycloak;
  private final String bearer;

  /**
   * @param keycloak such as {@code http://localhost:9081}
   * @param password of the administrator that Keycloak was made with
   */
  RealmAdmin(String keycloak, String password) {
    this.keycloak = keycloak;
    this.bearer = "Bearer " + token(password);
  }

  JsonNode get(String path) {
    return send(at(path));
  }

  void post(String path, JsonNode body) {
    send(at(path).POST(BodyPublishers.ofString(body.toString())));
  }

  void put(String path, JsonNode body) {
    send(at(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  /** The client of that name; missing when there is none. */
  JsonNode client(String name) {
    return get("/clients?clientId=" + encoded(name)).path(0);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/kaizen" + path))
        .header("Authorization", bearer)
        .header("Content-Type", "application/json");
  }

  private String token(String password) {
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", password)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest.Builder request) {
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
