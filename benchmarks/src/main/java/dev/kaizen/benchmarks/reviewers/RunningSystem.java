package dev.kaizen.benchmarks.reviewers;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The system under load, as {@code ./kaizen bench} brought it up, with its demo people. */
final class RunningSystem {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "kaizen";
  private static final int OK = 300;
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TOKEN_AGE = Duration.ofMinutes(2);

  private final Map<String, Person> people = new ConcurrentHashMap<>();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String keycloak;
  private final String keycloakPassword;

  private RunningSystem(String url, String keycloak, String keycloakPassword) {
    this.url = url;
    this.keycloak = keycloak;
    this.keycloakPassword = keycloakPassword;
  }

  static RunningSystem from(Map<String, String> environment) {
    return new RunningSystem(
        need(environment, "KAIZEN_BENCH_URL"),
        need(environment, "KAIZEN_BENCH_KEYCLOAK"),
        need(environment, "KAIZEN_BENCH_KEYCLOAK_PASSWORD"));
  }

  /** Somebody who logs in when they must. */
  Person person(String username) {
    return people.computeIfAbsent(username, Person::new);
  }

  /**
   * The realm refuses two logins of one person at the very same moment: the next try is not one.
   */
  private String login(String username) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=kaizen-dev&scope=openid&username=%s&password=%s"
            .formatted(encoded(username), PASSWORD);
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return token("kaizen", form);
      } catch (IOException e) {
        last = e;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    throw last;
  }

  /** A reviewer of acme with a password that needs no change. */
  void invite(Person admin, String username) throws IOException, InterruptedException {
    admin.post(
        "/members",
        Map.of(
            "username",
            username,
            "email",
            username + "@acme.test",
            "firstName",
            "Reviewer",
            "lastName",
            username,
            "roles",
            List.of("reviewer")));
    String master =
        token(
            "master",
            "grant_type=password&client_id=admin-cli&username=admin&password="
                + encoded(keycloakPassword));
    String users = keycloak + "/admin/realms/kaizen/users";
    String id =
        send(request(users + "?exact=true&username=" + username, master).GET())
            .path(0)
            .path("id")
            .asText();
    send(
        json(request(users + "/" + id, master), "PUT", Map.of("requiredActions", new String[] {})));
    send(
        json(
            request(users + "/" + id + "/reset-password", master),
            "PUT",
            Map.of("type", "password", "value", PASSWORD, "temporary", false)));
  }

  private String token(String realm, String form) throws IOException, InterruptedException {
    JsonNode answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        "%s/realms/%s/protocol/openid-connect/token".formatted(keycloak, realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return answer.path("access_token").asText();
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built = request.build();
    HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
    if (answer.statusCode() >= OK) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  built.method(), built.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body)
      throws IOException {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String need(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(variable + " is not set: start this with ./kaizen bench");
    }
    return value;
  }

  /** One person at the REST interface; a refusal is an exception. */
  final class Person {
    private final String username;
    private String token = "";
    private long loggedInAt;

    private Person(String username) {
      this.username = username;
    }

    private synchronized String token() throws IOException, InterruptedException {
      if (token.isEmpty() || System.nanoTime() - loggedInAt > TOKEN_AGE.toNanos()) {
        token = login(username);
        loggedInAt = System.nanoTime();
      }
      return token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
      return send(request(url + "/api/v1" + path, token()).GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
      return send(json(request(url + "/api/v1" + path, token()), "POST", body));
    }

    void postText(String path, String type, String body) throws IOException, InterruptedException {
      send(
          request(url + "/api/v1" + path, token())
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body)));
    }
  }
}
