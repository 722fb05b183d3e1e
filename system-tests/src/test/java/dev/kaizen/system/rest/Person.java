package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaizen.launcher.api.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A demo user at the REST interface; refusals are answers here, not exceptions. */
final class Person {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TOKEN_AGE = Duration.ofMinutes(2);
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
  private static final String BOUNDARY = "a-boundary-between-parts";

  private record Token(String value, Instant fetchedAt) {}

  private final String user;
  private final String tenant;

  private Person(String user, String tenant) {
    this.user = user;
    this.tenant = tenant;
  }

  static Person of(String user, String tenant) {
    return new Person(user, tenant);
  }

  /** A program that bears this text, whatever it is. */
  static Reply bearing(String text, String method, String path) {
    return send(
        HttpRequest.newBuilder(root().resolve("/api/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + text)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));
  }

  private String token() {
    Instant now = Instant.now();
    return TOKENS
        .compute(
            user,
            (u, known) ->
                known != null && known.fetchedAt().plus(TOKEN_AGE).isAfter(now)
                    ? known
                    : new Token(fresh(), now))
        .value();
  }

  private String fresh() {
    return new Tokens(HTTP, System.getProperty("kaizen.test.keycloak.url") + "/realms/kaizen")
        .of(user, tenant);
  }

  static Person acme(String user) {
    return of(user, "acme");
  }

  static Person globex(String user) {
    return of(user, "globex");
  }

  static URI root() {
    return URI.create(System.getProperty("kaizen.test.url"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root().resolve("/api/v1" + path))
        .timeout(Duration.ofSeconds(120))
        .header("Authorization", "Bearer " + token());
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  Reply delete(String path, String ifMatch) {
    return send(request(path).header("If-Match", ifMatch).DELETE());
  }

  Reply put(String path, Object body) {
    return send(putting(path, body));
  }

  Reply put(String path, Object body, String ifMatch) {
    return send(putting(path, body).header("If-Match", ifMatch));
  }

  private HttpRequest.Builder putting(String path, Object body) {
    try {
      return request(path)
          .header("Content-Type", "application/json")
          .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reply post(String path, Object body) {
    return send(posting(path, body));
  }

  Reply post(String path, Object body, String idempotencyKey) {
    return send(posting(path, body).header("Idempotency-Key", idempotencyKey));
  }

  Reply postText(String path, String mediaType, String body) {
    return send(
        request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
  }

  Reply upload(String path, String filename, byte[] content) {
    return send(uploading(path, filename, content));
  }

  Reply upload(String path, String filename, byte[] content, String idempotencyKey) {
    return send(uploading(path, filename, content).header("Idempotency-Key", idempotencyKey));
  }

  Reply uploadForm(String path, Map<String, String> fields, String filename, byte[] content) {
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                    form(filename, content))));
  }

  Reply patch(String path, Object body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder posting(String path, Object body) {
    try {
      return request(path)
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder uploading(String path, String filename, byte[] content) {
    return request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(form(filename, content));
  }

  private static BodyPublisher form(String filename, byte[] content) {
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(BOUNDARY, filename);
    return BodyPublishers.concat(
        BodyPublishers.ofString(head, StandardCharsets.UTF_8),
        BodyPublishers.ofByteArray(content),
        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
  }
}
