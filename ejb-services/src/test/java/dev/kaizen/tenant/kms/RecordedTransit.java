package dev.kaizen.tenant.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Answers as Vault's transit engine does, with keys of its own, on loopback. */
final class RecordedTransit implements AutoCloseable {
  static final String TOKEN = "a-token";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private volatile int version = 1;
  private volatile boolean sealed;

  RecordedTransit() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/transit/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/v1/transit".formatted(server.getAddress().getPort()));
  }

  void rotate() {
    version++;
  }

  void seal() {
    sealed = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (sealed) {
        say(exchange, 503, Map.of("errors", new String[] {"Vault is sealed"}));
      } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
        say(exchange, 403, Map.of("errors", new String[] {"permission denied"}));
      } else {
        respond(exchange);
      }
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
      case "GET /v1/transit/keys/kaizen" ->
          say(exchange, 200, Map.of("data", Map.of("latest_version", version)));
      case "POST /v1/transit/encrypt/kaizen" -> {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        byte[] out =
            Sealed.seal(key(version), bytes(body, "associated_data"), bytes(body, "plaintext"));
        String text = "vault:v%d:%s".formatted(version, Base64.getEncoder().encodeToString(out));
        say(exchange, 200, Map.of("data", Map.of("ciphertext", text)));
      }
      case "POST /v1/transit/decrypt/kaizen" -> decrypt(exchange);
      default -> say(exchange, 404, Map.of("errors", new String[0]));
    }
  }

  private void decrypt(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String[] parts = body.path("ciphertext").asText().split(":", 3);
    try {
      byte[] plain =
          Sealed.open(
              key(Integer.parseInt(parts[1].substring(1))),
              bytes(body, "associated_data"),
              Base64.getDecoder().decode(parts[2]));
      String text = Base64.getEncoder().encodeToString(plain);
      say(exchange, 200, Map.of("data", Map.of("plaintext", text)));
    } catch (RuntimeException e) {
      say(exchange, 400, Map.of("errors", new String[] {"cipher: message authentication failed"}));
    }
  }

  private static SecretKey key(int version) {
    byte[] bytes = new byte[32];
    bytes[31] = (byte) version;
    return new SecretKeySpec(bytes, "AES");
  }

  private static byte[] bytes(JsonNode body, String field) {
    return Base64.getDecoder().decode(body.path(field).asText());
  }

  private static void say(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
