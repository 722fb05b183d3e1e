package dev.kaizen.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.error.ErrorCategory;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ejb.EJBException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

  @Test
  void failure_keeps_its_code_and_words_through_the_containers_wrappings() {
    KaizenException ours = new KaizenException(ErrorCode.ALREADY_DECIDED, "rita was faster");

    Problem problem =
        Problems.of(new IOException(new EJBException(new IllegalStateException(ours))), "t1");

    assertThat(problem)
        .isEqualTo(
            new Problem(
                "urn:kaizen:problem:already-decided",
                "Already decided",
                409,
                "rita was faster",
                "ALREADY_DECIDED",
                ErrorCategory.CONFLICT,
                "t1"));
  }

  @Test
  void surprise_tells_its_trace_id_and_nothing_else() {
    Problem problem = Problems.of(new IllegalStateException("password is kaizen"), "t1");

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.traceId()).isEqualTo("t1");
    assertThat(problem.detail()).doesNotContain("password");
  }

  @ParameterizedTest
  @EnumSource
  void status_fits_whose_fault_it_is(ErrorCode code) {
    int status = StatusOf.code(code);

    if (code.category() == ErrorCategory.EXTERNAL || code.category() == ErrorCategory.INTERNAL) {
      assertThat(status).isBetween(500, 599);
    } else {
      assertThat(status).isBetween(400, 499);
    }
  }
}
