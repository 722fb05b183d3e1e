package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunDriverTest {
  private static final Instant NOW = Histories.START;
  private static final UUID RUN = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final List<Instant> woken = new ArrayList<>();
  private final InMemoryJournal journal =
      new InMemoryJournal(
          InstantSource.fixed(NOW),
          new InMemoryJournal.Listener() {
            @Override
            public void due(UUID run, Instant at) {
              woken.add(at);
            }

            @Override
            public void recorded(UUID run, Recorded event) {}
          });

  @AfterEach
  void calm() {
    Thread.interrupted();
  }

  @Test
  void run_is_driven_to_its_end() {
    start();
    driver(answering()).drive(RUN);

    assertThat(kinds()).containsExactly("Started", "StepCompleted", "Completed");
  }

  @Test
  void run_that_another_holds_is_left_alone() {
    start();
    journal.claim(RUN);
    driver(answering()).drive(RUN);

    assertThat(kinds()).containsExactly("Started");
  }

  @Test
  void worker_that_lost_the_run_during_a_step_records_nothing_and_stops() {
    start();
    driver(
            request -> {
              journal.revoke(RUN);
              journal.claim(RUN);
              return answering().answer(request);
            })
        .drive(RUN);

    assertThat(kinds()).containsExactly("Started");
  }

  @Test
  void failure_that_may_pass_is_recorded_and_the_run_woken_later() {
    start();
    driver(failing(ErrorCode.MODEL_FAILED)).drive(RUN);

    assertThat(kinds()).containsExactly("Started", "StepFailed");
    assertThat(woken).endsWith(NOW.plusSeconds(1));
    assertThat(journal.claim(RUN)).isPresent();
  }

  @Test
  void failure_that_will_not_pass_ends_the_run() {
    start();
    driver(failing(ErrorCode.NOT_FOUND)).drive(RUN);

    assertThat(journal.history(RUN).getLast().event())
        .isEqualTo(new RunEvent.Failed("answer", ErrorCode.NOT_FOUND, "no"));
  }

  @Test
  void what_comes_during_the_last_look_is_not_overlooked() {
    start();
    driver(
            request -> {
              journal.record(RUN, new RunEvent.Paused("ada"));
              return answering().answer(request);
            })
        .drive(RUN);
    assertThat(kinds()).containsExactly("Started", "Paused", "StepCompleted");

    journal.record(RUN, new RunEvent.Resumed("ada"));
    driver(answering()).drive(RUN);
    assertThat(kinds()).endsWith("Resumed", "Completed");
  }

  @Test
  void worker_that_is_told_to_stop_lets_go_without_blaming_the_step() {
    start();
    driver(
            request -> {
              Thread.currentThread().interrupt();
              throw new KaizenException(ErrorCode.MODEL_FAILED, "interrupted");
            })
        .drive(RUN);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(kinds()).containsExactly("Started");
    assertThat(woken).endsWith(NOW);
    Thread.interrupted();
    driver(answering()).drive(RUN);
    assertThat(kinds()).endsWith("Completed");
  }

  private void start() {
    journal.create(
        RUN, SampleWorkflows.hello(), List.of(new RunEvent.Started(Map.of("question", "Why?"))));
  }

  private RunDriver driver(Model model) {
    StepExecutor steps =
        new StepExecutor(
            name -> model,
            (base, query, k, mode) -> List.of(),
            Functions.NONE,
            InstantSource.fixed(NOW));
    return new RunDriver(journal, steps, InstantSource.fixed(NOW), Runnable::run);
  }

  private static Model answering() {
    return new FakeModel(r -> Map.of("answer", "42"));
  }

  private static Model failing(ErrorCode code) {
    return request -> {
      throw new KaizenException(code, "no");
    };
  }

  private List<String> kinds() {
    return journal.history(RUN).stream().map(r -> RunEventCodec.kind(r.event())).toList();
  }
}
