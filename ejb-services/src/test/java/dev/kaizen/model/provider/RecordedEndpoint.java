package dev.kaizen.model.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kaizen.sdk.json.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks OpenAI's wire on loopback and answers what the test says, in order. */
final class RecordedEndpoint implements AutoCloseable {
  private record Scripted(int status, String body) {}

  private final HttpServer server;
  private final Deque<Scripted> script = new ArrayDeque<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();

  RecordedEndpoint() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  OpenAiEndpoint endpoint() {
    return endpoint(Duration.ofSeconds(20));
  }

  OpenAiEndpoint endpoint(Duration timeout) {
    int port = server.getAddress().getPort();
    return new OpenAiEndpoint(
        "test",
        "http://localhost:" + port + "/v1",
        "tiny-1",
        "sk-very-secret",
        timeout,
        EgressPolicy.of("localhost:" + port));
  }

  RecordedEndpoint says(String content) {
    script.add(
        new Scripted(
            200,
            """
            {"id":"1","object":"chat.completion","created":1,"model":"tiny-1",
             "choices":[{"index":0,"finish_reason":"stop",
               "message":{"role":"assistant","content":%s}}],
             "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}
            """
                .formatted(JsonText.write(content))));
    return this;
  }

  /** The wish to have tools called: each with its name and the text of its arguments. */
  RecordedEndpoint wants(String... namesAndArguments) {
    List<Object> calls = new java.util.ArrayList<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      calls.add(
          Map.of(
              "id",
              "call_" + i,
              "type",
              "function",
              "function",
              Map.of("name", namesAndArguments[i], "arguments", namesAndArguments[i + 1])));
    }
    script.add(
        new Scripted(
            200,
            """
            {"id":"1","object":"chat.completion","created":1,"model":"tiny-1",
             "choices":[{"index":0,"finish_reason":"tool_calls",
               "message":{"role":"assistant","content":null,"tool_calls":%s}}],
             "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}
            """
                .formatted(JsonText.write(calls))));
    return this;
  }

  RecordedEndpoint embeds(List<List<Double>> vectors) {
    var data =
        java.util.stream.IntStream.range(0, vectors.size())
            .mapToObj(i -> Map.of("object", "embedding", "index", i, "embedding", vectors.get(i)))
            .toList();
    script.add(
        new Scripted(
            200,
            JsonText.write(
                Map.of(
                    "object",
                    "list",
                    "model",
                    "tiny-1",
                    "data",
                    data,
                    "usage",
                    Map.of("prompt_tokens", 1, "total_tokens", 1)))));
    return this;
  }

  RecordedEndpoint fails(int status, String body) {
    script.add(new Scripted(status, body));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    Scripted next = script.poll();
    if (next == null) {
      // Nothing scripted: the connection stays open and silent until the server stops.
      return;
    }
    byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (next.status() == 302) {
      exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
    }
    exchange.sendResponseHeaders(next.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
