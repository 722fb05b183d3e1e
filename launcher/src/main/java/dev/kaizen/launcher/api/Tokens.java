package dev.kaizen.launcher.api;

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
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of the development realm's demo users; no other realm has this client. */
public final class Tokens {
  private static final String DEMO_PASSWORD = "kaizen";

  private final HttpClient http;
  private final URI endpoint;
  private final ObjectMapper json = new ObjectMapper();

  public Tokens(HttpClient http, String issuer) {
    this.http = http;
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
  }

  /** A token of the user for the tenant; {@code tenant} empty for a platform administrator. */
  public String of(String user, String tenant) {
    String scope = tenant.isEmpty() ? "openid" : "openid organization:" + tenant;
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", "kaizen-dev",
                "username", user,
                "password", DEMO_PASSWORD,
                "scope", scope)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      JsonNode answer = json.readTree(http.send(request, BodyHandlers.ofString()).body());
      if (!answer.path("access_token").isTextual()) {
        throw new ApiException(
            "No token for %s@%s: %s"
                .formatted(user, tenant, answer.path("error_description").asText("refused")));
      }
      return answer.path("access_token").asText();
    } catch (IOException e) {
      throw new ApiException("Keycloak does not answer at " + endpoint + "; is it up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("Interrupted while asking for a token", e);
    }
  }
}
