package dev.kaizen.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.ApprovalAsk;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunStepsTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final UUID REQUEST = UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "purchase",
          "Purchase",
          "",
          List.of(),
          List.of(
              new Node.Transform("sum", "Sum up", Map.of("total", "7")),
              new Node.Approval(
                  "ask",
                  "Ask",
                  "'May we?'",
                  "'Because'",
                  Map.of(),
                  null,
                  "reviewer",
                  "1",
                  "false",
                  null,
                  "answer")),
          List.of(new Edge("sum", "ask", null)),
          Map.of());
  private static final RunEvent ASKED =
      new RunEvent.ApprovalAsked(
          "ask",
          new ApprovalAsk(
              "Ask", "May we?", "Because", Map.of(), List.of(), "reviewer", 1, false, null));

  private final List<Recorded> history = new ArrayList<>();

  @Test
  void a_step_shows_the_state_before_and_after_it() {
    happens(new RunEvent.Started(Map.of()), summed());
    RunStep step = steps().getFirst();
    assertThat(step.status()).isEqualTo("COMPLETED");
    assertThat(step.kind()).isEqualTo("transform");
    assertThat(step.title()).isEqualTo("Sum up");
    assertThat(step.stateBefore()).isEmpty();
    assertThat(step.stateAfter()).containsEntry("total", 7L);
    assertThat(step.startedAt()).isEqualTo(START.plusSeconds(1));
    assertThat(step.endedAt()).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void a_failed_try_and_its_repetition_are_two_steps() {
    happens(
        new RunEvent.Started(Map.of()),
        new RunEvent.StepFailed("sum", 1, ErrorCode.MODEL_FAILED, "No answer"),
        new RunEvent.StepCompleted("sum", 2, Map.of("total", 7L), "ask", Usage.NONE, Map.of()));
    assertThat(steps()).extracting(RunStep::status).containsExactly("FAILED", "COMPLETED");
    assertThat(steps()).extracting(RunStep::attempt).containsExactly(1, 2);
    assertThat(steps().getFirst().error()).isEqualTo("No answer");
  }

  @Test
  void an_open_question_waits_and_names_its_request() {
    happens(new RunEvent.Started(Map.of()), summed(), ASKED);
    assertThat(steps().getLast().status()).isEqualTo("WAITING");
    assertThat(steps().getLast().approval()).isEqualTo(REQUEST);
  }

  @Test
  void a_question_and_its_answer_are_one_step() {
    happens(
        new RunEvent.Started(Map.of()),
        summed(),
        ASKED,
        new RunEvent.ApprovalDecided("ask", true, List.of("rita"), List.of("Fine")));
    assertThat(steps()).hasSize(2);
    RunStep answered = steps().getLast();
    assertThat(answered.status()).isEqualTo("COMPLETED");
    assertThat(answered.approval()).isEqualTo(REQUEST);
    assertThat(answered.stateAfter()).containsKey("answer");
    assertThat(answered.startedAt()).isEqualTo(START.plusSeconds(3));
    assertThat(answered.endedAt()).isEqualTo(START.plusSeconds(4));
  }

  @Test
  void a_cancelled_question_does_not_wait_for_ever() {
    happens(new RunEvent.Started(Map.of()), summed(), ASKED, new RunEvent.Cancelled("ada"));
    assertThat(steps().getLast().status()).isEqualTo("FAILED");
    assertThat(steps().getLast().error()).contains("Cancelled");
  }

  private static RunEvent summed() {
    return new RunEvent.StepCompleted("sum", 1, Map.of("total", 7L), "ask", Usage.NONE, Map.of());
  }

  private void happens(RunEvent... events) {
    for (RunEvent event : events) {
      long seq = history.size() + 1L;
      history.add(new Recorded(seq, START.plusSeconds(seq), event));
    }
  }

  private List<RunStep> steps() {
    return RunSteps.of(
        RUN, WORKFLOW, history, Map.of(new RunSubject(RUN, "ask", 3).toString(), REQUEST));
  }
}
