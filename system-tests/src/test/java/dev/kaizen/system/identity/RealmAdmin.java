package dev.kaizen.system.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The test stack's realm, as its administrator sees it. */
final class RealmAdmin {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEYCLOAK = System.getProperty("kaizen.test.keycloak.url");

  private final String token;

  RealmAdmin() throws IOException, InterruptedException {
    Path secret = Path.of(System.getProperty("kaizen.test.home"), "secrets", "keycloak-admin");
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(Files.readString(secret).strip(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(KEYCLOAK + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    token =
        JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body())
            .path("access_token")
            .asText();
  }

  JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(KEYCLOAK + "/admin/realms/kaizen" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body instanceof String text
                    ? BodyPublishers.ofString(text)
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** The id of the demo user. */
  String user(String username) throws IOException, InterruptedException {
    return get("/users?exact=true&username=" + username).path(0).path("id").asText();
  }
}
