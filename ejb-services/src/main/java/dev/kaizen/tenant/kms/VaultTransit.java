package dev.kaizen.tenant.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the protocol of Vault's transit engine: the platform key never leaves it.
 * The key must be of a kind that takes associated data (aes256-gcm96). Rotated there, it gets a
 * further version, which is the current one from then on.
 */
final class VaultTransit implements KeyEncryption {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TIMEOUT)
          .build();

  private final URI transit;
  private final Path tokenFile;
  private final String key;

  /**
   * @param transit where the engine is mounted: {@code https://host:8200/v1/transit}
   */
  VaultTransit(URI transit, Path tokenFile, String key) {
    this.transit = transit;
    this.tokenFile = tokenFile;
    this.key = key;
  }

  @Override
  public String kind() {
    return "vault";
  }

  @Override
  public String current() {
    return id(answer("keys/" + key, null).at("/data/latest_version").asText());
  }

  @Override
  public Wrapped wrap(byte[] boundTo, byte[] plain) {
    String text =
        answer(
                "encrypt/" + key,
                Map.of("plaintext", base64(plain), "associated_data", base64(boundTo)))
            .at("/data/ciphertext")
            .asText();
    String[] parts = text.split(":", 3);
    if (parts.length != 3 || !parts[1].matches("v\\d+")) {
      throw failed("it gave no ciphertext", null);
    }
    return new Wrapped(id(parts[1].substring(1)), text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public byte[] unwrap(byte[] boundTo, Wrapped wrapped) {
    String plain =
        answer(
                "decrypt/" + key,
                Map.of(
                    "ciphertext",
                    new String(wrapped.bytes(), StandardCharsets.US_ASCII),
                    "associated_data",
                    base64(boundTo)))
            .at("/data/plaintext")
            .asText();
    return Base64.getDecoder().decode(plain);
  }

  private String id(String version) {
    return "vault:%s:v%s".formatted(key, version);
  }

  /** What it answers may hold a key: nothing of it goes into a message. */
  private JsonNode answer(String path, @Nullable Map<String, String> body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(transit + "/" + path))
              .timeout(TIMEOUT)
              .header("X-Vault-Token", Files.readString(tokenFile).strip());
      if (body != null) {
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      }
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw failed("it answered %d".formatted(response.statusCode()), null);
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw failed("it could not be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("it was asked while the server stops", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static KaizenException failed(String why, @Nullable Throwable cause) {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE, "The key server gave no key: " + why, cause);
  }
}
