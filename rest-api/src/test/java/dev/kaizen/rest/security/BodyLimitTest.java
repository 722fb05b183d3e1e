package dev.kaizen.rest.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

  @Test
  void document_may_have_25_mebibytes_and_anything_else_one() {
    assertThat(BodyLimit.of("multipart/form-data; boundary=x").bytes())
        .isEqualTo(25 * BodyLimit.MEBIBYTE);
    assertThat(BodyLimit.of("application/json").bytes()).isEqualTo(BodyLimit.MEBIBYTE);
    assertThat(BodyLimit.of(null).bytes()).isEqualTo(BodyLimit.MEBIBYTE);
  }

  @Test
  void body_up_to_the_limit_passes_and_one_byte_more_does_not() {
    BodyLimit limit = new BodyLimit(BodyLimit.MEBIBYTE);

    assertThatCode(() -> limit.check(BodyLimit.MEBIBYTE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.check(BodyLimit.MEBIBYTE + 1))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE))
        .hasMessageContaining("1 MiB");
  }
}
