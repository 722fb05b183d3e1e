package dev.kaizen.rest.problem;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.tenant.StepUpPolicy;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** What a refused program must fetch to be let in, as RFC 9470 tells it. */
final class Challenge {
  private Challenge() {}

  /** The value of {@code WWW-Authenticate}; empty when another token would not help. */
  static Optional<String> of(Problem problem) {
    if (!problem.code().equals(ErrorCode.STEP_UP_REQUIRED.name())) {
      return Optional.empty();
    }
    long age = CDI.current().select(StepUpPolicy.class).get().maxAge().toSeconds();
    return Optional.of(
        "Bearer realm=\"kaizen\", error=\"insufficient_user_authentication\", "
            + "error_description=\"A fresh login is needed\", max_age=\"%d\"".formatted(age));
  }
}
