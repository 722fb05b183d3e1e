package dev.kaizen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunJournalTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));
  private static final RunEvent STEP =
      new RunEvent.StepCompleted(
          "only", 1, Map.of("x", 1L), null, new Usage(1, 20, 30, 4), Map.of());

  private final JournalFixture journal = new JournalFixture();

  @Test
  void a_started_run_is_queued_and_has_its_wake_up() {
    UUID run = journal.start(WORKFLOW, Map.of());
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.QUEUED);
    assertThat(journal.wakeUps(run)).containsOnlyKeys(1L);
  }

  @Test
  void a_claimed_run_shows_as_running_and_an_ended_one_with_its_output() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.RUNNING);
    claim = journal.append(claim, List.of(STEP), null).orElseThrow();
    journal.append(claim, List.of(), new RunEvent.Completed(Map.of("x", 1L)));
    Run done = journal.run(run);
    assertThat(done.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(done.output()).isEqualTo(Map.of("x", 1L));
    assertThat(done.usage()).isEqualTo(new Usage(1, 20, 30, 4));
  }

  @Test
  void a_failed_run_says_where_and_why() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    journal.append(
        claim, List.of(), new RunEvent.Failed("only", ErrorCode.MODEL_FAILED, "No answer"));
    assertThat(journal.run(run).error())
        .isEqualTo(new RunFailure("only", ErrorCode.MODEL_FAILED, "No answer"));
  }

  @Test
  void every_event_reaches_the_rest_of_its_commit_once() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    journal.append(claim, List.of(STEP), null);
    assertThat(journal.effects).extracting(Recorded::seq).containsExactly(1L, 2L);
  }

  @Test
  void a_lease_that_ran_out_lets_another_worker_take_over_and_fences_the_first() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim first = journal.claim(run).orElseThrow();
    journal.pass(RunJournal.LEASE.minusMillis(1));
    assertThat(journal.claim(run)).isEmpty();
    journal.pass(Duration.ofMillis(1));
    assertThat(journal.claim(run)).isPresent();
    assertThat(journal.append(first, List.of(STEP), null)).isEmpty();
    assertThat(journal.renew(first)).isFalse();
  }

  @Test
  void a_renewed_lease_keeps_the_run() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    journal.pass(RunJournal.LEASE.minusMillis(1));
    assertThat(journal.renew(claim)).isTrue();
    journal.pass(Duration.ofMillis(1));
    assertThat(journal.claim(run)).isEmpty();
  }

  @Test
  void a_worker_whose_lease_ran_out_but_whom_nobody_replaced_may_still_record() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    journal.pass(RunJournal.LEASE.multipliedBy(2));
    assertThat(journal.append(claim, List.of(STEP), null)).isPresent();
    assertThat(journal.claim(run)).isEmpty();
  }

  @Test
  void a_released_run_waits_and_is_woken_when_asked() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    Instant later = Instant.parse("2026-03-01T11:00:00Z");
    assertThat(journal.release(claim, later)).isTrue();
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.WAITING);
    assertThat(journal.wakeUps(run)).containsEntry(-claim.epoch(), later);
  }

  @Test
  void a_pause_during_work_shows_once_the_worker_lets_go() {
    UUID run = journal.start(WORKFLOW, Map.of());
    Journal.Claim claim = journal.claim(run).orElseThrow();
    journal.record(run, new RunEvent.Paused("wim"));
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.RUNNING);
    assertThat(journal.release(claim, null)).isFalse();
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.PAUSED);
    journal.record(run, new RunEvent.Resumed("wim"));
    assertThat(journal.run(run).status()).isEqualTo(RunStatus.QUEUED);
  }

  @Test
  void an_undone_transaction_leaves_neither_event_nor_wake_up() {
    UUID run = journal.start(WORKFLOW, Map.of());
    assertThatThrownBy(
            () ->
                journal.work.commit(
                    () -> {
                      journal.store.addEvent(
                          run, new Recorded(2, Instant.EPOCH, new RunEvent.Paused("wim")));
                      journal.store.wake(run, 2, Instant.EPOCH);
                      throw new IllegalStateException("undo");
                    }))
        .hasMessage("undo");
    assertThat(journal.work.commit(() -> journal.store.events(run, 0, 10))).hasSize(1);
    assertThat(journal.wakeUps(run)).containsOnlyKeys(1L);
  }

  @Test
  void runs_are_listed_newest_first_page_by_page_without_gap() {
    for (int i = 0; i < 5; i++) {
      journal.start(WORKFLOW, Map.of("n", (long) i));
      journal.pass(Duration.ofMillis(i % 2));
    }
    var first = page(PageRequest.first(3));
    var second = page(new PageRequest(3, first.nextCursor()));
    assertThat(first.items()).hasSize(3);
    assertThat(second.items()).hasSize(2);
    assertThat(second.nextCursor()).isNull();
    assertThat(first.items()).extracting(Run::id).doesNotContainAnyElementsOf(ids(second.items()));
    assertThat(journal.work.commit(() -> journal.store.counts("one-step")))
        .containsEntry(RunStatus.QUEUED, 5L)
        .containsEntry(RunStatus.FAILED, 0L);
    assertThat(journal.work.commit(() -> journal.store.counts("other")).values()).containsOnly(0L);
  }

  private Page<Run> page(PageRequest request) {
    return journal.work.commit(
        () -> journal.store.list(new RunFilter(RunStatus.QUEUED, "one-step", null, null), request));
  }

  private static List<UUID> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }
}
