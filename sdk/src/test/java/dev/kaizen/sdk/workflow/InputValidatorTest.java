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

  @Test
  void value_outside_the_bounds_is_refused_by_what_it_is() {
    var bounded =
        workflow(
            Field.required("rounds", FieldType.INTEGER, "").within(Bounds.between(1, 5)),
            Field.required("text", FieldType.STRING, "").within(new Bounds(null, 3.0)),
            Field.required("names", FieldType.LIST, "").within(new Bounds(2.0, null)));

    assertThat(
            InputValidator.check(
                    bounded, Map.of("rounds", 6, "text", "four", "names", List.of("one")))
                .stream()
                .map(Problem::toString))
        .containsExactly(
            "rounds: must be at most 5",
            "text: must be at most 3 characters",
            "names: must be at least 2 elements");
  }

  @Test
  void default_stands_where_nobody_gives_a_value() {
    var usual =
        workflow(
            Field.required("rounds", FieldType.INTEGER, "").within(Bounds.between(1, 5)).or(3));

    assertThat(InputValidator.filled(usual, Map.of())).containsEntry("rounds", 3L);
    assertThat(InputValidator.filled(usual, Map.of("rounds", 2))).containsEntry("rounds", 2L);
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(usual))).isEqualTo(usual);
  }

  @Test
  void default_that_breaks_its_own_bounds_is_no_field() {
    assertThatThrownBy(
            () ->
                Field.required("rounds", FieldType.INTEGER, "").within(Bounds.between(1, 5)).or(9))
        .hasMessageContaining("its default must be at most 5");
  }

  private static WorkflowDefinition workflow(Field... input) {
    return new WorkflowDefinition("w", "w", "", List.of(input), List.of(), List.of(), Map.of());
  }

  private List<String> check(Map<String, Object> input) {
    return InputValidator.check(definition, input).stream().map(Problem::toString).toList();
  }
}
