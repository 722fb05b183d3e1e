package dev.kaizen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleTest {

  @ParameterizedTest
  @EnumSource
  void every_example_is_valid(Example example) {
    assertThat(WorkflowValidator.check(example.definition())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_example_means_the_same_as_json(Example example) {
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(example.definition())))
        .isEqualTo(example.definition());
  }
}
