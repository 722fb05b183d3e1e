package dev.kaizen.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunStatus;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupJournalTest {
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
  private static final RunEvent END = new RunEvent.Completed(Map.of("x", 1L));

  private final JournalFixture fixture = new JournalFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void run_shows_as_queued_then_running_then_with_its_output_and_usage() {
    UUID run = fixture.start(WORKFLOW, Map.of());
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.QUEUED);

    Claim claim = fixture.journal.claim(run).orElseThrow();
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.RUNNING);

    fixture.journal.append(claim, List.of(STEP), END);
    Run done = fixture.run(run);
    assertThat(done.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(done.output()).isEqualTo(Map.of("x", 1L));
    assertThat(done.usage()).isEqualTo(new Usage(1, 20, 30, 4));
    assertThat(fixture.head(run).owner()).isNull();
  }

  @Test
  void run_started_here_is_held_from_its_first_commit() {
    UUID run = UUID.randomUUID();
    Claim claim =
        fixture.journal.start(run, "one-step", fixture.publish(WORKFLOW), Map.of(), "mia");

    assertThat(fixture.journal.claim(run)).isEmpty();
    assertThat(fixture.journal.append(claim, List.of(STEP), END)).isPresent();
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void fenced_change_is_dropped_and_the_others_of_its_batch_are_kept()
      throws InterruptedException, ExecutionException {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claims.add(fixture.journal.claim(fixture.start(WORKFLOW, Map.of())).orElseThrow());
    }
    fixture.execute(
        "update %s.run set owner = null where id = '%s'"
            .formatted(fixture.tenant.schema(), claims.get(7).run()));

    List<Future<Boolean>> kept = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Claim claim : claims) {
        kept.add(
            workers.submit(() -> fixture.journal.append(claim, List.of(STEP), END).isPresent()));
      }
    }

    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i).get()).isEqualTo(i != 7);
    }
    assertThat(fixture.history(claims.get(7).run())).hasSize(1);
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void two_nodes_and_people_write_one_sound_audit_log() throws InterruptedException {
    UUID otherNode = UUID.randomUUID();
    try (GroupCommit otherCommits = fixture.commits(otherNode)) {
      GroupJournal other = fixture.journal(otherCommits, otherNode);
      int version = fixture.publish(WORKFLOW);
      List<UUID> paused = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        paused.add(fixture.start(WORKFLOW, Map.of()));
      }
      try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 100; i++) {
          GroupJournal journal = i % 2 == 0 ? fixture.journal : other;
          workers.submit(
              () -> {
                Claim claim =
                    journal.start(UUID.randomUUID(), "one-step", version, Map.of(), "mia");
                return journal.append(claim, List.of(STEP), END);
              });
        }
        paused.forEach(
            run -> workers.submit(() -> fixture.record(run, new RunEvent.Paused("ada"))));
      }
      assertThat(fixture.auditProblem()).isNull();
      assertThat(fixture.count("audit_entry")).isEqualTo(10 + 10 + 100 * 3);
      assertThat(fixture.count("run_event")).isEqualTo(10 + 10 + 100 * 3);
    }
  }

  @Test
  void run_whose_workers_die_again_and_again_fails_and_others_go_on() {
    UUID poisoned = fixture.start(WORKFLOW, Map.of());
    for (int i = 0; i < 10; i++) {
      assertThat(fixture.journal.claim(poisoned)).isPresent();
      fixture.takeOver();
    }

    assertThat(fixture.journal.claim(poisoned)).isEmpty();

    assertThat(fixture.run(poisoned).status()).isEqualTo(RunStatus.FAILED);
    assertThat(fixture.run(poisoned).error().code()).isEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  void runs_whose_nodes_died_are_taken_one_at_a_time() {
    UUID first = fixture.start(WORKFLOW, Map.of());
    UUID second = fixture.start(WORKFLOW, Map.of());
    for (int i = 0; i < 3; i++) {
      assertThat(fixture.journal.claimBacklog(10)).hasSize(2);
      fixture.takeOver();
      fixture.execute("update %s.run set status = 'QUEUED'".formatted(fixture.tenant.schema()));
    }
    UUID sound = fixture.start(WORKFLOW, Map.of());

    assertThat(fixture.journal.claimBacklog(10))
        .extracting(Claim::run)
        .hasSize(2)
        .contains(sound)
        .containsAnyOf(first, second);
  }

  @Test
  void run_that_cannot_be_read_fails_alone() {
    UUID broken = fixture.start(WORKFLOW, Map.of());
    UUID sound = fixture.start(WORKFLOW, Map.of());
    fixture.execute(
        "update %s.run_event set kind = 'Nonsense' where run_id = '%s'"
            .formatted(fixture.tenant.schema(), broken));

    List<Claim> claims = fixture.journal.claimBacklog(10);

    assertThat(claims).extracting(Claim::run).containsExactly(sound);
    assertThat(fixture.run(broken).status()).isEqualTo(RunStatus.FAILED);
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void backlog_is_taken_oldest_first_and_by_one_node_only() {
    List<UUID> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(fixture.start(WORKFLOW, Map.of()));
    }

    assertThat(fixture.journal.claimBacklog(3))
        .extracting(Claim::run)
        .containsExactlyInAnyOrderElementsOf(runs.subList(0, 3));
    assertThat(fixture.journal.claimBacklog(3)).extracting(Claim::run).containsExactly(runs.get(3));
    assertThat(fixture.journal.claimBacklog(3)).isEmpty();
  }
}
