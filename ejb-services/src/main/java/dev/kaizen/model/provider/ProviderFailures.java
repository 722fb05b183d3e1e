package dev.kaizen.model.provider;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;

/** A provider's failure in our own words: its own may repeat the key or the text that was sent. */
final class ProviderFailures {
  private ProviderFailures() {}

  static KaizenException of(String connection, RuntimeException failure) {
    String what =
        switch (failure) {
          case AuthenticationException e -> "refused the key: set a valid one";
          case ModelNotFoundException e -> "does not know the model: check its name";
          case RateLimitException e -> "is asked too often: try again later";
          case TimeoutException e -> "did not answer in time";
          case InvalidRequestException e ->
              "did not understand the request: check model and base URL";
          default -> "could not be reached or failed";
        };
    // Without the cause: what the provider wrote stays out of logs.
    return new KaizenException(
        ErrorCode.MODEL_FAILED, "The model connection '%s' %s".formatted(connection, what));
  }
}
