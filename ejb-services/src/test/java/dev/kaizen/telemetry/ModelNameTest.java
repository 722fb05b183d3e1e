package dev.kaizen.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {
  @ParameterizedTest
  @CsvSource({
    "openai/gpt-4o-mini, openai, gpt-4o-mini",
    "openai/meta/llama, openai, meta/llama",
    "gpt-4o, unknown, gpt-4o",
    "/gpt-4o, unknown, /gpt-4o",
    "openai/, unknown, openai/",
    "'', unknown, unknown"
  })
  void name_is_what_stands_behind_the_provider(String text, String provider, String name) {
    assertThat(ModelName.of(text)).isEqualTo(new ModelName(provider, name));
  }
}
