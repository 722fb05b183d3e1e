package dev.kaizen.model.provider;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that speaks OpenAI's protocol, whoever runs it.
 *
 * @param connection the name of the connection, for messages
 * @param apiKey null for endpoints that want none
 * @param timeout for one call
 */
public record OpenAiEndpoint(
    String connection,
    String baseUrl,
    String model,
    @Nullable String apiKey,
    Duration timeout,
    EgressPolicy egress) {

  /** The address, checked anew at each call: what a name leads to can change. */
  String allowedUrl() {
    return egress.require(baseUrl).toString();
  }

  String key() {
    return apiKey == null ? "none" : apiKey;
  }

  /** Follows no redirect: the policy has seen the first address only. */
  JdkHttpClientBuilder http() {
    return JdkHttpClient.builder()
        .httpClientBuilder(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER))
        .connectTimeout(Duration.ofSeconds(5))
        .readTimeout(timeout);
  }

  static KaizenException empty(String connection) {
    return new KaizenException(
        ErrorCode.MODEL_FAILED, "The model connection '%s' answered nothing".formatted(connection));
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "OpenAiEndpoint[%s, %s, %s]".formatted(connection, baseUrl, model);
  }
}
