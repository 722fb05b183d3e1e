package dev.kaizen.system.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Tokens of the test stack's realm, also such as nobody should accept. */
final class Realm {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  static String accessToken(String user) throws IOException, InterruptedException {
    return grant(user).get("access_token").asText();
  }

  /** Signed by the realm, but meant for the client that asked and not for Kaizen. */
  static String tokenForAnotherAudience(String user) throws IOException, InterruptedException {
    return grant(user).get("id_token").asText();
  }

  private static JsonNode grant(String user) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=kaizen-dev&password=kaizen&scope=openid&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    System.getProperty("kaizen.test.keycloak.url")
                        + "/realms/kaizen/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }
}
