package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunEngineTest {
  private static final WorkflowDefinition COUNTING = SampleWorkflows.counting();
  private static final WorkflowDefinition ASKING = SampleWorkflows.asking(1);
  private static final RunEvent STARTED = new RunEvent.Started(Map.of("start", 5));

  private final RunEngine engine = new RunEngine();

  @Test
  void run_begins_with_the_first_node() {
    assertThat(decide(COUNTING, STARTED)).satisfies(d -> assertExecutes(d, "one", 1, Map.of()));
  }

  @Test
  void run_that_is_not_started_waits() {
    assertThat(decide(COUNTING)).isEqualTo(new Decision.Wait(null));
  }

  @Test
  void next_node_is_the_recorded_one_and_sees_what_was_written() {
    assertThat(decide(COUNTING, STARTED, done("one", Map.of("count", 6), "two")))
        .satisfies(d -> assertExecutes(d, "two", 1, Map.of("count", 6L)));
  }

  @Test
  void run_completes_with_its_output_after_the_last_node() {
    assertThat(
            decide(
                COUNTING,
                STARTED,
                done("one", Map.of("count", 6), "two"),
                done("two", Map.of("count", 7), null)))
        .isEqualTo(new Decision.Complete(Map.of("count", 7L)));
  }

  @Test
  void output_that_cannot_be_told_fails_the_run() {
    assertThat(decide(COUNTING, STARTED, done("one", Map.of(), null)))
        .isInstanceOfSatisfying(
            Decision.Fail.class, f -> assertThat(f.code()).isEqualTo(ErrorCode.EXPRESSION_FAILED));
  }

  @Test
  void failure_outside_is_tried_again_after_longer_and_longer_pauses() {
    List<Recorded> once = Histories.of(STARTED, failed(1, ErrorCode.MODEL_FAILED));
    Instant firstRetry = Histories.endOf(once).plusSeconds(1);
    assertThat(decideAt(once, Histories.endOf(once))).isEqualTo(new Decision.Wait(firstRetry));
    assertThat(decideAt(once, firstRetry)).satisfies(d -> assertExecutes(d, "one", 2, Map.of()));

    List<Recorded> twice =
        Histories.of(STARTED, failed(1, ErrorCode.MODEL_FAILED), failed(2, ErrorCode.MODEL_FAILED));
    Instant secondRetry = Histories.endOf(twice).plusSeconds(4);
    assertThat(decideAt(twice, secondRetry.minusNanos(1)))
        .isEqualTo(new Decision.Wait(secondRetry));
    assertThat(decideAt(twice, secondRetry)).satisfies(d -> assertExecutes(d, "one", 3, Map.of()));
  }

  @Test
  void third_failure_outside_ends_the_run() {
    assertThat(
            decide(
                COUNTING,
                STARTED,
                failed(1, ErrorCode.MODEL_FAILED),
                failed(2, ErrorCode.MODEL_FAILED),
                failed(3, ErrorCode.MODEL_FAILED)))
        .isEqualTo(new Decision.Fail("one", ErrorCode.MODEL_FAILED, "no"));
  }

  @Test
  void failure_that_repeating_cannot_mend_ends_the_run_at_once() {
    assertThat(decide(COUNTING, STARTED, failed(1, ErrorCode.EXPRESSION_FAILED)))
        .isEqualTo(new Decision.Fail("one", ErrorCode.EXPRESSION_FAILED, "no"));
    assertThat(decide(COUNTING, STARTED, failed(1, ErrorCode.INTERNAL)))
        .isInstanceOf(Decision.Fail.class);
  }

  @Test
  void attempts_of_the_next_node_count_anew() {
    assertThat(
            decide(
                COUNTING,
                STARTED,
                failed(1, ErrorCode.MODEL_FAILED),
                new RunEvent.StepCompleted("one", 2, Map.of(), "two", Usage.NONE, Map.of())))
        .satisfies(d -> assertExecutes(d, "two", 1, Map.of()));
  }

  @Test
  void run_waits_for_people_without_a_time() {
    assertThat(decide(ASKING, STARTED, asked())).isEqualTo(new Decision.Wait(null));
  }

  @Test
  void what_people_decided_stands_in_the_state() {
    assertThat(decide(ASKING, STARTED, asked(), decided(true)))
        .isEqualTo(
            new Decision.Complete(Map.of("decision", "approve", "decidedBy", List.of("rita"))));
    assertThat(decide(ASKING, STARTED, asked(), decided(false)))
        .isEqualTo(
            new Decision.Complete(Map.of("decision", "reject", "decidedBy", List.of("rita"))));
  }

  @Test
  void held_run_waits_and_goes_on_where_it_stood() {
    assertThat(decide(COUNTING, STARTED, new RunEvent.Paused("ada")))
        .isEqualTo(new Decision.Wait(null));
    assertThat(decide(COUNTING, STARTED, new RunEvent.Paused("ada"), new RunEvent.Resumed("ada")))
        .satisfies(d -> assertExecutes(d, "one", 1, Map.of()));
  }

  @Test
  void decision_that_comes_while_held_takes_effect_once_resumed() {
    assertThat(decide(ASKING, STARTED, asked(), new RunEvent.Paused("ada"), decided(true)))
        .isEqualTo(new Decision.Wait(null));
    assertThat(
            decide(
                ASKING,
                STARTED,
                asked(),
                new RunEvent.Paused("ada"),
                decided(true),
                new RunEvent.Resumed("ada")))
        .isInstanceOf(Decision.Complete.class);
  }

  @Test
  void step_that_was_under_way_when_held_still_counts() {
    assertThat(
            decide(
                COUNTING,
                STARTED,
                new RunEvent.Paused("ada"),
                done("one", Map.of("count", 6), "two"),
                new RunEvent.Resumed("ada")))
        .satisfies(d -> assertExecutes(d, "two", 1, Map.of("count", 6L)));
  }

  @Test
  void nothing_follows_an_end() {
    for (RunEvent end :
        List.of(
            new RunEvent.Cancelled("ada"), new RunEvent.Failed(null, ErrorCode.INTERNAL, "no"))) {
      assertThat(decide(COUNTING, STARTED, end)).isEqualTo(new Decision.Ended());
      assertThat(decide(COUNTING, STARTED, end, done("one", Map.of(), null)))
          .isEqualTo(new Decision.Ended());
    }
  }

  @Test
  void history_that_cannot_be_fails_and_names_the_event() {
    assertBroken(2, STARTED, STARTED);
    assertBroken(2, STARTED, done("two", Map.of(), null));
    assertBroken(2, STARTED, done("one", Map.of(), "nowhere"));
    assertBroken(2, STARTED, failed(2, ErrorCode.MODEL_FAILED));
    assertBroken(2, STARTED, decided(true));
    assertBroken(2, STARTED, new RunEvent.Completed(Map.of()));
    assertBroken(1, done("one", Map.of(), null));
  }

  @Test
  void gap_in_the_history_fails_and_names_the_event() {
    Decision decision =
        engine.decide(
            COUNTING,
            List.of(
                new Recorded(1, Histories.START, STARTED),
                new Recorded(3, Histories.START, done("one", Map.of(), "two"))),
            Histories.START);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Fail.class, f -> assertThat(f.message()).contains("event 3"));
  }

  private void assertBroken(int event, RunEvent... events) {
    assertThat(decide(COUNTING, events))
        .isInstanceOfSatisfying(
            Decision.Fail.class,
            fail -> {
              assertThat(fail.code()).isEqualTo(ErrorCode.INTERNAL);
              assertThat(fail.message()).contains("event " + event + " ");
            });
  }

  private Decision decide(WorkflowDefinition definition, RunEvent... events) {
    List<Recorded> history = Histories.of(events);
    return engine.decide(definition, history, Histories.endOf(history).plusSeconds(60));
  }

  private Decision decideAt(List<Recorded> history, Instant now) {
    return engine.decide(COUNTING, history, now);
  }

  private static void assertExecutes(
      Decision decision, String node, int attempt, Map<String, Object> state) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Execute.class,
            execute ->
                assertThat(execute.work())
                    .singleElement()
                    .satisfies(
                        work -> {
                          assertThat(work.path()).isEqualTo(node);
                          assertThat(work.attempt()).isEqualTo(attempt);
                          assertThat(work.input()).isEqualTo(Map.of("start", 5L));
                          assertThat(work.state()).isEqualTo(state);
                        }));
  }

  private static RunEvent done(String node, Map<String, Object> writes, String next) {
    return new RunEvent.StepCompleted(node, 1, writes, next, Usage.NONE, Map.of());
  }

  private static RunEvent failed(int attempt, ErrorCode code) {
    return new RunEvent.StepFailed("one", attempt, code, "no");
  }

  private static RunEvent asked() {
    return new RunEvent.ApprovalAsked(
        "ask",
        new ApprovalAsk(
            "Ask",
            "Shall we?",
            "Because",
            Map.of(),
            List.of(),
            "reviewer",
            1,
            false,
            Duration.ofHours(1)));
  }

  private static RunEvent decided(boolean approved) {
    return new RunEvent.ApprovalDecided("ask", approved, List.of("rita"), List.of("fine"));
  }
}
