package dev.kaizen.launcher.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One person's view of the REST interface. */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final String root;
  private final String token;

  /**
   * @param console where the console answers, such as {@code http://localhost:9080}
   */
  public ApiClient(HttpClient http, String console, String token) {
    this.http = http;
    this.root = console + "/api/v1";
    this.token = token;
  }

  public JsonNode get(String path) {
    return parse(accepted(send(request(path).GET())));
  }

  /** Empty when there is no such thing. */
  public Optional<JsonNode> find(String path) {
    HttpResponse<byte[]> answer = send(request(path).GET());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(parse(accepted(answer)));
  }

  public JsonNode post(String path, Object body) {
    try {
      return postText(path, "application/json", JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode postText(String path, String mediaType, String body) {
    return parse(
        accepted(
            send(
                request(path)
                    .header("Content-Type", mediaType)
                    .POST(BodyPublishers.ofString(body)))));
  }

  public JsonNode patch(String path, Object body) {
    try {
      return parse(
          accepted(
              send(
                  request(path)
                      .header("Content-Type", "application/json")
                      .method("PATCH", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode delete(String path) {
    return parse(accepted(send(request(path).DELETE())));
  }

  public JsonNode upload(String path, Path file) {
    String boundary = "kaizen-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      body.writeBytes(
          """
          --%s\r
          Content-Disposition: form-data; name="file"; filename="%s"\r
          Content-Type: application/octet-stream\r
          \r
          """
              .formatted(boundary, file.getFileName())
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(Files.readAllBytes(file));
      body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ApiException("Cannot read " + file, e);
    }
    return parse(
        accepted(
            send(
                request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())))));
  }

  public void download(String path, Path to) {
    byte[] content = accepted(send(request(path).header("Accept", "*/*").GET())).body();
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.write(to, content);
    } catch (IOException e) {
      throw new ApiException("Cannot write " + to, e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(Duration.ofSeconds(90))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpRequest ready = request.build();
    try {
      return http.send(ready, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ApiException("The server does not answer at " + ready.uri() + "; is it up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("Interrupted while waiting for " + ready.uri(), e);
    }
  }

  private static HttpResponse<byte[]> accepted(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      throw new ApiException(
          "%s %s answered %d: %s"
              .formatted(
                  answer.request().method(),
                  answer.uri().getPath(),
                  answer.statusCode(),
                  problemOf(answer)));
    }
    return answer;
  }

  private static String problemOf(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body()).path("detail").asText("no further word");
    } catch (IOException e) {
      return "no further word";
    }
  }

  private static JsonNode parse(HttpResponse<byte[]> answer) {
    try {
      return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new ApiException(answer.uri().getPath() + " did not answer JSON", e);
    }
  }
}
