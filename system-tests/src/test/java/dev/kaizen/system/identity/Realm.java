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
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Tokens of the test stack's realm, also such as nobody should accept. */
final class Realm {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private Realm() {}

  static String accessToken(String user) throws IOException, InterruptedException {
    return accessToken(user, "kaizen-dev");
  }

  static String accessToken(String user, String client) throws IOException, InterruptedException {
    return granted(user, client).get("access_token").asText();
  }

  /** With a code from the person's phone; it counts once, so nothing is tried again. */
  static String accessTokenWithCode(String user, String code)
      throws IOException, InterruptedException {
    return grant(user, "kaizen-dev&totp=" + code).path("access_token").asText();
  }

  /** Signed by the realm, but meant for the client that asked and not for Kaizen. */
  static String tokenForAnotherAudience(String user) throws IOException, InterruptedException {
    return granted(user, "kaizen-dev").get("id_token").asText();
  }

  /**
   * The realm refuses two logins of one person at the very same moment: the next try is not one.
   */
  private static JsonNode granted(String user, String client)
      throws IOException, InterruptedException {
    JsonNode grant = grant(user, client);
    for (int i = 0; i < TRIES && !grant.has("access_token"); i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      grant = grant(user, client);
    }
    return grant;
  }

  private static JsonNode grant(String user, String client)
      throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id="
            + client
            + "&password=kaizen&scope=openid&username="
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
