package dev.kaizen.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.Handling;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.OnError;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pattern of the gallery. */
class GalleryTest {
  private static final int MOST_CALLS = 60;

  static List<String> ids() {
    return ExamplePatterns.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void definition_is_valid_named_like_its_pattern_and_the_same_as_json(String id) {
    Pattern pattern = Trial.gallery().pattern(id);

    assertThat(WorkflowValidator.check(pattern.workflow())).isEmpty();
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(pattern.workflow())))
        .isEqualTo(pattern.workflow());
    assertThat(pattern.purpose()).isNotBlank();
    assertThat(pattern.limits()).isNotBlank();
    assertThat(pattern.workflow().description()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void readme_says_what_it_is_for_what_goes_in_and_out_and_how_it_ends(String id) {
    Pattern pattern = Trial.gallery().pattern(id);
    String readme = ExamplePatterns.readme(id);

    assertThat(readme)
        .startsWith("# " + pattern.name())
        .contains("**For**", "**Not for**", "**Input**", "**Output**", "**Bounds**", "**When");
    pattern.workflow().input().forEach(f -> assertThat(readme).contains("`" + f.name() + "`"));
    pattern.workflow().output().keySet().forEach(o -> assertThat(readme).contains("`" + o + "`"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void sample_runs_to_a_full_answer_with_the_offline_model(String id) {
    try (Trial trial = Trial.of(id)) {
      Map<String, Object> output = trial.run();

      assertThat(output.keySet())
          .isEqualTo(Trial.gallery().pattern(id).workflow().output().keySet());
      assertThat(output.get("status")).isNotIn("failed", null);
      assertThat(trial.modelCalls()).isBetween(1, MOST_CALLS);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void worker_that_dies_during_a_call_changes_nothing_about_the_answer(String id) {
    Map<String, Object> whole;
    int calls;
    try (Trial trial = Trial.of(id)) {
      whole = trial.run();
      calls = trial.modelCalls();
    }
    for (int call : List.of(1, (calls + 1) / 2, calls)) {
      try (Trial killed = Trial.killed(id, call)) {
        assertThat(killed.run()).as("killed during call %d of %d", call, calls).isEqualTo(whole);
        assertThat(killed.modelCalls()).isGreaterThan(calls);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void input_outside_its_bounds_is_refused_before_any_call(String id) {
    Pattern pattern = Trial.gallery().pattern(id);
    try (Trial trial = Trial.of(id)) {
      for (Field field : pattern.workflow().input()) {
        Double max = field.bounds().max();
        if (max != null) {
          assertThatThrownBy(() -> trial.run(Map.of(field.name(), tooMuch(field, max))))
              .isInstanceOf(KaizenException.class)
              .hasMessageContaining(field.name() + ": must be at most");
        }
      }
      assertThatThrownBy(() -> trial.run(Map.of("nobody-knows", 1)))
          .hasMessageContaining("is not known");
      assertThat(trial.modelCalls()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_text_list_and_number_that_goes_in_is_bounded(String id) {
    assertThat(Trial.gallery().pattern(id).workflow().input())
        .allSatisfy(
            f ->
                assertThat(
                        switch (f.type()) {
                          case STRING -> !f.allowed().isEmpty() || f.bounds().max() != null;
                          case NUMBER, INTEGER, LIST -> f.bounds().max() != null;
                          case BOOLEAN -> true;
                          case OBJECT -> false;
                        })
                    .as(f.name())
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void model_that_is_down_leaves_a_full_answer_that_says_so(String id) {
    try (Trial trial = Trial.of(id, Script.failing())) {
      RunState state = trial.state(Map.of());

      assertThat(state.output()).isPresent();
      assertThat(state.output().get().keySet())
          .isEqualTo(Trial.gallery().pattern(id).workflow().output().keySet());
      assertThat(state.output().get().get("status")).isNotIn("answered", "accepted", "done", null);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void model_that_talks_nonsense_does_not_break_the_run(String id) {
    try (Trial trial = Trial.of(id, Script.garbage())) {
      assertThat(trial.state(Map.of()).output()).isPresent();
      assertThat(trial.modelCalls()).isLessThan(MOST_CALLS * 3);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_agent_has_a_time_limit_few_attempts_and_a_way_on_when_it_fails(String id) {
    WorkflowDefinition workflow = Trial.gallery().pattern(id).workflow();
    assertThat(workflow.allNodes().stream().filter(Node.Agent.class::isInstance))
        .isNotEmpty()
        .allSatisfy(
            agent -> {
              Handling handling = workflow.handling().get(agent.id());
              assertThat(handling).as(agent.id()).isNotNull();
              assertThat(handling.timeout()).as(agent.id()).isNotNull();
              assertThat(handling.retry()).as(agent.id()).isNotNull();
              assertThat(handling.onError()).as(agent.id()).isNotInstanceOf(OnError.Fail.class);
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void parameters_at_the_edges_of_their_bounds_give_an_answer(String id) {
    List<Field> numbers =
        Trial.gallery().pattern(id).parameters().stream()
            .filter(f -> f.bounds().min() != null && f.bounds().max() != null)
            .filter(f -> f.type() == FieldType.NUMBER || f.type() == FieldType.INTEGER)
            .toList();
    for (boolean most : List.of(false, true)) {
      Map<String, Object> edge = new HashMap<>();
      numbers.forEach(
          f -> edge.put(f.name(), (most ? f.bounds().max() : f.bounds().min()).longValue()));
      try (Trial trial = Trial.of(id)) {
        assertThat(trial.state(edge).output()).as("%s", edge).isPresent();
      }
    }
  }

  private static Object tooMuch(Field field, double max) {
    return switch (field.type()) {
      case STRING -> "x".repeat((int) max + 1);
      case LIST -> java.util.Collections.nCopies((int) max + 1, "x");
      case NUMBER -> max + 1;
      case INTEGER -> (long) max + 1;
      case BOOLEAN, OBJECT -> throw new IllegalArgumentException("has no size");
    };
  }
}
