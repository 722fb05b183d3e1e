package dev.kaizen.rest.problem;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.tenant.StepUpPolicy;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** What a refused program must fetch to be let in, as RFC 9470 tells it. */
public final class Challenge {
  private Challenge() {}

  /** The value of {@code WWW-Authenticate}; empty when another token would not help. */
  public static Optional<String> of(Problem problem) {
    if (problem.code().equals(ErrorCode.SECOND_FACTOR_REQUIRED.name())) {
      return Optional.of(insufficient("A second factor is needed"));
    }
    if (problem.code().equals(ErrorCode.STEP_UP_REQUIRED.name())) {
      long age = CDI.current().select(StepUpPolicy.class).get().maxAge().toSeconds();
      return Optional.of(
          insufficient("A fresh login is needed") + ", max_age=\"%d\"".formatted(age));
    }
    return Optional.empty();
  }

  private static String insufficient(String why) {
    return "Bearer realm=\"kaizen\", error=\"insufficient_user_authentication\", "
        + "error_description=\"%s\"".formatted(why);
  }
}
