package dev.kaizen.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunStoryTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private static Run run(RunStatus status, Map<String, Object> output, RunFailure error) {
    return new Run(
        new UUID(0, 1),
        "purchase-approval",
        2,
        status,
        Map.of("request", "Buy 40 laptops"),
        output,
        error,
        "wim",
        NOW,
        NOW,
        Usage.NONE);
  }

  private static RunStep step(
      String kind, String status, Map<String, Object> after, Map<String, Object> trace) {
    return new RunStep(
        3,
        "node",
        "The step",
        kind,
        1,
        status,
        NOW,
        NOW,
        Map.of(),
        after,
        trace,
        null,
        null,
        Usage.NONE);
  }

  private static Sentence told(RunStep step) {
    return RunStory.of(run(RunStatus.RUNNING, null, null), List.of(step)).getLast();
  }

  @Test
  void story_begins_with_who_started_what_with_which_input() {
    Sentence first = RunStory.of(run(RunStatus.QUEUED, null, null), List.of()).getFirst();

    assertThat(first.text()).isEqualTo("wim started purchase-approval, version 2 with this input:");
    assertThat(first.quote()).isEqualTo("Request: Buy 40 laptops");
  }

  @Test
  void agent_tells_its_model_and_what_it_filled() {
    Sentence told =
        told(
            step(
                "agent",
                "COMPLETED",
                Map.of("facts", Map.of("amount", 48600, "model", "offline/extractive-1")),
                Map.of("model", "offline/extractive-1", "citations", List.of())));

    assertThat(told.text()).isEqualTo("The step. The model offline/extractive-1 answered:");
    assertThat(told.quote()).isEqualTo("Amount: 48600");
  }

  @Test
  void route_tells_where_it_went_and_why() {
    Sentence told =
        told(
            step(
                "route",
                "COMPLETED",
                Map.of(),
                Map.of("chosen", "two-people", "because", "state.amount > 10000")));

    assertThat(told.text()).isEqualTo("The step. It went on to two-people, because:");
    assertThat(told.quote()).isEqualTo("state.amount > 10000");
  }

  @Test
  void approval_tells_who_decided_and_what_they_said() {
    Sentence told =
        told(
            step(
                "approval",
                "COMPLETED",
                Map.of(
                    "approval",
                    Map.of(
                        "decision", "approve",
                        "decidedBy", List.of("rita", "rob"),
                        "comments", List.of("Fine", ""))),
                Map.of()));

    assertThat(told.text()).isEqualTo("rita and rob approved: The step. They said:");
    assertThat(told.quote()).isEqualTo("Fine");
  }

  @Test
  void failure_is_the_end_with_its_reason() {
    Sentence last =
        RunStory.of(
                run(
                    RunStatus.FAILED,
                    null,
                    new RunFailure("extract", ErrorCode.MODEL_FAILED, "The model did not answer")),
                List.of())
            .getLast();

    assertThat(last.text()).startsWith("The run failed at step extract");
    assertThat(last.quote()).isEqualTo("The model did not answer");
  }

  @Test
  void trace_that_holds_nothing_is_told_without_claims() {
    assertThat(told(step("retrieve", "COMPLETED", Map.of(), Map.of())).text())
        .isEqualTo("The step: 0 passages found.");
  }
}
