package dev.kaizen.rest.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullCharacterTest {
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":\"\\\\\\u0000\"}", "\\u0000"})
  void an_escaped_null_is_refused(String json) {
    assertThatThrownBy(() -> refuse(json)).hasMessageContaining("U+0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"\\\\u0000\"}", "{\"a\":\"u0000\"}", "{}", ""})
  void text_that_only_looks_like_one_passes(String json) {
    assertThatCode(() -> refuse(json)).doesNotThrowAnyException();
  }

  @Test
  void an_address_with_one_is_refused_and_one_without_a_query_passes() {
    assertThatThrownBy(() -> NullCharacter.refuseInQuery("workflow=a%00b"))
        .hasMessageContaining("U+0000");
    assertThatCode(() -> NullCharacter.refuseInQuery(null)).doesNotThrowAnyException();
  }

  private static void refuse(String json) {
    NullCharacter.refuseInJson(json.getBytes(StandardCharsets.UTF_8));
  }
}
