package dev.kaizen.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.SearchMode;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void word_is_known_in_any_case() {
    assertThat(Texts.word("mode", "Hybrid", SearchMode.class)).isEqualTo(SearchMode.HYBRID);
    assertThat(Texts.word("s", "not-applicable", ControlStatus.Status.class))
        .isEqualTo(ControlStatus.Status.NOT_APPLICABLE);
  }

  @Test
  void no_word_is_the_one_that_holds_then() {
    assertThat(Texts.word("mode", null, SearchMode.class, SearchMode.TEXT))
        .isEqualTo(SearchMode.TEXT);
  }

  @Test
  void unknown_word_is_refused_with_those_there_are() {
    assertRefused(
        () -> Texts.word("mode", "graph", SearchMode.class),
        "mode is 'graph'; it must be one of [vector, text, hybrid]");
  }

  @Test
  void date_is_its_first_moment_in_utc() {
    assertThat(Texts.required("from", "2026-01-31"))
        .isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
  }

  @Test
  void time_that_is_none_is_refused_by_name() {
    assertRefused(() -> Texts.instant("from", "yesterday"), "from is 'yesterday'");
    assertRefused(() -> Texts.instant("from", "2026-13-31"), "from is '2026-13-31'");
  }

  @Test
  void number_out_of_bounds_or_no_number_is_refused() {
    assertThat(Texts.number("wait", "60", 0, 60, 0)).isEqualTo(60);
    assertThat(Texts.number("wait", null, 0, 60, 0)).isZero();
    assertRefused(() -> Texts.number("wait", "61", 0, 60, 0), "from 0 to 60");
    assertRefused(() -> Texts.number("wait", "soon", 0, 60, 0), "from 0 to 60");
  }

  @Test
  void limit_that_is_no_number_or_out_of_bounds_is_refused() {
    assertThat(PageParams.of(null, null).limit()).isEqualTo(50);
    assertRefused(() -> PageParams.of("many", null), "limit");
    assertRefused(() -> PageParams.of("0", null), "limit");
    assertRefused(() -> PageParams.of("201", null), "limit");
  }

  private static void assertRefused(ThrowingCallable call, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining(words);
  }
}
