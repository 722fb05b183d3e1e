package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRuntimeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void run_answers() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(saying("42"))) {
      UUID run = kaizen.start(SampleWorkflows.hello(), Map.of("question", "Why?"));

      assertThat(kaizen.await(run, PATIENCE).output()).contains(Map.of("answer", "42"));
    }
  }

  @Test
  void input_that_does_not_fit_starts_nothing() {
    try (LocalRuntime kaizen = LocalRuntime.with(saying("42"))) {
      assertThatThrownBy(() -> kaizen.start(SampleWorkflows.hello(), Map.of()))
          .isInstanceOfSatisfying(
              KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
    }
  }

  @Test
  void run_waits_for_as_many_people_as_it_asks_for() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(saying(""))) {
      UUID run = kaizen.start(SampleWorkflows.asking(2), Map.of(), "mia");
      assertThat(kaizen.await(run, PATIENCE).position()).isEqualTo(new Position.Asking("ask"));

      kaizen.decide(run, "ask", true, "rita", "fine");
      assertThat(kaizen.await(run, PATIENCE).position()).isEqualTo(new Position.Asking("ask"));

      kaizen.decide(run, "ask", true, "rob", "fine too");
      assertThat(kaizen.await(run, PATIENCE).output())
          .contains(Map.of("decision", "approve", "decidedBy", List.of("rita", "rob")));
    }
  }

  @Test
  void one_rejection_decides() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(saying(""))) {
      UUID run = kaizen.start(SampleWorkflows.asking(2), Map.of(), "mia");
      kaizen.await(run, PATIENCE);

      kaizen.decide(run, "ask", false, "rita", "too dear");

      assertThat(kaizen.await(run, PATIENCE).output().orElseThrow())
          .containsEntry("decision", "reject");
    }
  }

  @Test
  void requester_cannot_decide_and_nobody_decides_twice() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(saying(""))) {
      UUID run = kaizen.start(SampleWorkflows.asking(2), Map.of(), "mia");
      kaizen.await(run, PATIENCE);

      assertRefused(
          ErrorCode.SEPARATION_OF_DUTIES, () -> kaizen.decide(run, "ask", true, "mia", ""));
      kaizen.decide(run, "ask", true, "rita", "");
      assertRefused(ErrorCode.ALREADY_DECIDED, () -> kaizen.decide(run, "ask", true, "rita", ""));
      assertRefused(ErrorCode.WRONG_STATE, () -> kaizen.decide(run, "other", true, "rob", ""));
      kaizen.decide(run, "ask", true, "rob", "");
      kaizen.await(run, PATIENCE);
      assertRefused(ErrorCode.WRONG_STATE, () -> kaizen.decide(run, "ask", true, "rex", ""));
    }
  }

  @Test
  void model_that_fails_is_asked_again() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    FakeModel model =
        new FakeModel(
            r -> {
              if (calls.incrementAndGet() < 3) {
                throw new KaizenException(ErrorCode.MODEL_FAILED, "no answer");
              }
              return Map.of("answer", "at last");
            });
    try (LocalRuntime kaizen = LocalRuntime.with(model)) {
      UUID run = kaizen.start(SampleWorkflows.helloThatRetriesAtOnce(), Map.of("question", "Why?"));

      assertThat(kaizen.await(run, PATIENCE).output()).contains(Map.of("answer", "at last"));
      assertThat(kaizen.history(run))
          .extracting(r -> r.event().getClass().getSimpleName())
          .containsExactly("Started", "StepFailed", "StepFailed", "StepCompleted", "Completed");
    }
  }

  @Test
  void surprise_fails_the_run_without_telling_its_insides() throws InterruptedException {
    Model model =
        request -> {
          throw new IllegalStateException("password=hunter2");
        };
    try (LocalRuntime kaizen = LocalRuntime.with(model)) {
      UUID run = kaizen.start(SampleWorkflows.hello(), Map.of("question", "Why?"));

      Position.Over over = (Position.Over) kaizen.await(run, PATIENCE).position();
      assertThat(over.end())
          .isInstanceOfSatisfying(
              RunEvent.Failed.class,
              f -> {
                assertThat(f.node()).isEqualTo("answer");
                assertThat(f.code()).isEqualTo(ErrorCode.INTERNAL);
              });
      assertThat(kaizen.history(run).toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void pause_holds_the_run_after_the_step_that_is_under_way() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    try (LocalRuntime kaizen = LocalRuntime.with(waiting(asked, mayAnswer))) {
      UUID run = kaizen.start(SampleWorkflows.hello(), Map.of("question", "Why?"));
      asked.await();
      kaizen.pause(run, "ada");
      mayAnswer.countDown();

      RunState held = kaizen.await(run, PATIENCE);
      assertThat(held.paused()).isTrue();
      assertThat(held.state()).containsKey("answer");

      kaizen.resume(run, "ada");
      assertThat(kaizen.await(run, PATIENCE).output()).isPresent();
    }
  }

  @Test
  void cancelled_run_stays_cancelled_whatever_its_step_answers() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    try (LocalRuntime kaizen = LocalRuntime.with(waiting(asked, mayAnswer))) {
      UUID run = kaizen.start(SampleWorkflows.hello(), Map.of("question", "Why?"));
      asked.await();
      kaizen.cancel(run, "ada");
      mayAnswer.countDown();

      assertThat(kaizen.await(run, PATIENCE).position())
          .isEqualTo(new Position.Over(new RunEvent.Cancelled("ada")));
      assertThat(kaizen.history(run)).hasSize(2);
      assertRefused(ErrorCode.WRONG_STATE, () -> kaizen.resume(run, "ada"));
    }
  }

  @Test
  void thousand_runs_end_each_with_its_own_answer() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(saying(""))) {
      List<UUID> runs =
          IntStream.range(0, 1_000)
              .mapToObj(i -> kaizen.start(SampleWorkflows.counting(), Map.of("start", i)))
              .toList();
      for (int i = 0; i < runs.size(); i++) {
        assertThat(kaizen.await(runs.get(i), PATIENCE).output()).contains(Map.of("count", i + 2L));
      }
    }
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(KaizenException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Model saying(String answer) {
    return new FakeModel(r -> Map.of("answer", answer));
  }

  private static Model waiting(CountDownLatch asked, CountDownLatch mayAnswer) {
    return new FakeModel(
        r -> {
          asked.countDown();
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Map.of("answer", "done");
        });
  }
}
