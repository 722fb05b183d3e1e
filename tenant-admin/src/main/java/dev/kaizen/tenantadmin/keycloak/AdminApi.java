package dev.kaizen.tenantadmin.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
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
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's admin REST interface with the platform's own service account. Spoken directly: the
 * official client brings a second RESTEasy that takes the place of the server's.
 */
final class AdminApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private volatile @Nullable Token token;
  private final URI tokenEndpoint;
  private final String realm;
  private final String credentials;

  AdminApi(String issuer, String keycloak, String clientId, String clientSecret) {
    String name = issuer.substring(issuer.lastIndexOf('/') + 1);
    this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.realm = keycloak + "/admin/realms/" + name;
    this.credentials =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encode(clientId), encode(clientSecret));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  JsonNode get(String path) {
    return send("GET", path, null).body();
  }

  /** The status is 201, 204 or 409; anything else is a failure. */
  int post(String path, Object body) {
    return send("POST", path, body).status();
  }

  /** A body that is one JSON string. */
  void postText(String path, String text) {
    send("POST", path, text);
  }

  void put(String path) {
    send("PUT", path, null);
  }

  void put(String path, Object body) {
    send("PUT", path, body);
  }

  void delete(String path) {
    send("DELETE", path, null);
  }

  private record Token(String text, long until) {}

  private record Answer(int status, JsonNode body) {}

  private Answer send(String method, String path, @Nullable Object body) {
    try {
      HttpResponse<byte[]> answer = sent(method, path, body);
      if (answer.statusCode() == 401) {
        token = null;
        answer = sent(method, path, body);
      }
      if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
        throw unavailable("answered " + answer.statusCode(), null);
      }
      return new Answer(answer.statusCode(), parse(answer.body()));
    } catch (IOException e) {
      throw unavailable("does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("was not waited for", e);
    }
  }

  private HttpResponse<byte[]> sent(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  /** Asked for anew well before it ends, and when the provider has forgotten it. */
  private String token() throws IOException, InterruptedException {
    Token known = token;
    if (known == null || System.nanoTime() - known.until() > 0) {
      known = freshToken();
      token = known;
    }
    return known.text();
  }

  private Token freshToken() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(tokenEndpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(credentials))
            .build();
    JsonNode answer = parse(http.send(request, BodyHandlers.ofByteArray()).body());
    if (!answer.path("access_token").isTextual()) {
      throw unavailable("refused the platform's service account", null);
    }
    long life = answer.path("expires_in").asLong(0) * 1_000_000_000L / 2;
    return new Token(answer.path("access_token").asText(), System.nanoTime() + life);
  }

  private static JsonNode parse(byte[] body) throws IOException {
    return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
  }

  private static KaizenException unavailable(String what, @Nullable Throwable cause) {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE,
        "The identity provider %s; try again, or ask the operator".formatted(what),
        cause);
  }
}
