package dev.kaizen.webhook;

import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.webhook.engine.DeliveryPolicy.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/**
 * Posts to addresses that the operator allows, looked at anew for each message. Follows no
 * redirect, and reads nothing of what it is answered but the status.
 */
@ApplicationScoped
class HttpSender implements MessageSender {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final EgressPolicy egress;

  @Inject
  HttpSender(EgressPolicy egress) {
    this.egress = egress;
  }

  @Override
  public Attempt post(String url, Map<String, String> headers, String body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(egress.require(url))
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return new Attempt.Answered(response.statusCode());
    } catch (KaizenException e) {
      return new Attempt.Unreached(String.valueOf(e.getMessage()));
    } catch (HttpTimeoutException e) {
      return new Attempt.Unreached("No answer within %d s".formatted(TIMEOUT.toSeconds()));
    } catch (IOException e) {
      return new Attempt.Unreached("The address could not be reached");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Unreached("The server stopped");
    }
  }
}
