package dev.kaizen.sdk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputValidatorTest {
  private final WorkflowDefinition definition =
      new WorkflowDefinition(
          "w",
          "w",
          "",
          List.of(
              Field.required("topic", FieldType.STRING, ""),
              Field.oneOf("speed", "", List.of("slow", "fast")),
              Field.optional("limit", FieldType.NUMBER, ""),
              Field.optional("count", FieldType.INTEGER, "")),
          List.of(),
          List.of(),
          Map.of());

  @Test
  void what_keeps_to_the_fields_may_start() {
    assertThat(check(Map.of("topic", "a", "speed", "fast", "limit", 7, "count", 3))).isEmpty();
  }

  @Test
  void optional_field_may_be_null() {
    Map<String, Object> input = new HashMap<>(Map.of("topic", "a", "speed", "slow"));
    input.put("limit", null);

    assertThat(check(input)).isEmpty();
  }

  @Test
  void every_problem_is_told_by_field() {
    assertThat(check(Map.of("speed", "medium", "limit", "much", "count", 1.5, "colour", "red")))
        .containsExactly(
            "topic: is missing",
            "speed: must be one of [slow, fast]",
            "limit: must be a number",
            "count: must be a whole number",
            "colour: is not known; known: [topic, speed, limit, count]");
  }

  @Test
  void blank_counts_as_missing_where_something_is_required() {
    assertThat(check(Map.of("topic", "  ", "speed", "slow"))).containsExactly("topic: is empty");
  }

  @Test
  void refusal_carries_the_code() {
    assertThatThrownBy(() -> InputValidator.requireValid(definition, Map.of()))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("topic: is missing; speed: is missing");
  }

  private List<String> check(Map<String, Object> input) {
    return InputValidator.check(definition, input).stream().map(Problem::toString).toList();
  }
}
