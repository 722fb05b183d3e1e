package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.Functions;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.StepExecutor;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.DatabaseClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunNodeTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));

  private final JournalFixture fixture = new JournalFixture();
  private final CountDownLatch recorded = new CountDownLatch(1);
  private final UUID run = UUID.randomUUID();
  private final AtomicInteger failures = new AtomicInteger();
  private final RunNode node = node(UUID.randomUUID()).start();

  @AfterEach
  void close() {
    node.close();
    fixture.close();
  }

  @Test
  void run_whose_worker_could_not_record_is_taken_up_again_by_the_same_node()
      throws InterruptedException {
    failures.set(2);
    int version = fixture.publish(WORKFLOW);

    node.start(fixture.tenant.slug(), run, "one-step", version, Map.of(), "mia");

    assertThat(recorded.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(fixture.history(run)).hasSize(3);
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void node_that_beats_and_records_is_ready() {
    assertThat(node.canRecord()).isTrue();
  }

  private RunNode node(UUID id) {
    return new RunNode(
        new RunNode.Settings(
            id,
            "test-" + id,
            fixture.database.app(),
            2,
            100,
            time ->
                new StepExecutor(
                    name -> {
                      throw new KaizenException(ErrorCode.NOT_FOUND, "No model");
                    },
                    (base, query, k, mode) -> List.of(),
                    Functions.NONE,
                    time),
            (tenant, group) -> new FailsAtFirst(group),
            (tenant, run, work) -> work.run(),
            work -> Thread.ofVirtual().start(work),
            RunMetrics.NONE),
        new DatabaseClock());
  }

  /** As if the database were away for some time. */
  private final class FailsAtFirst implements Journal {
    private final GroupJournal group;

    FailsAtFirst(GroupJournal group) {
      this.group = group;
    }

    @Override
    public Optional<Claim> claim(UUID run) {
      return group.claim(run);
    }

    @Override
    public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
      if (claim.run().equals(run) && failures.getAndDecrement() > 0) {
        throw new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, "The database is away");
      }
      Optional<Claim> after = group.append(claim, facts, end);
      if (claim.run().equals(run) && after.isPresent()) {
        recorded.countDown();
      }
      return after;
    }

    @Override
    public boolean release(Claim claim, @Nullable Instant wakeAt) {
      return group.release(claim, wakeAt);
    }
  }
}
