package dev.kaizen.launcher.demo;

import dev.kaizen.launcher.api.ApiClient;
import dev.kaizen.launcher.api.Tokens;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The running server as the demo users meet it.
 *
 * @param console where the console answers, such as {@code http://localhost:9080}
 * @param issuer the realm that issues tokens
 */
public record DemoServer(String console, String issuer) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  ApiClient as(String user, String tenant) {
    return new ApiClient(HTTP, console, new Tokens(HTTP, issuer).of(user, tenant));
  }
}
