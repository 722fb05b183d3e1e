package dev.kaizen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "schlüssel", "line\nbreak"})
  void key_that_a_header_cannot_hold_is_refused(String key) {
    assertRefused(key);
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 5000})
  void key_that_is_too_long_is_refused(int length) {
    assertRefused("k".repeat(length));
  }

  private static void assertRefused(String key) {
    assertThatThrownBy(() -> new RequestKey(key, "aa"))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }
}
