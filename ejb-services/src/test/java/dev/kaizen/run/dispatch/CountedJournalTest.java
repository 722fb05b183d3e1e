package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.RunStatus;
import dev.kaizen.run.metrics.NodeLoad;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedJournalTest {
  private static final RunEvent END = new RunEvent.Completed(Map.of());
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));
  private static final Journal.Claim CLAIM =
      new Journal.Claim(UUID.randomUUID(), 1, WORKFLOW, RunState.NEW);

  private final List<RunStatus> counted = new ArrayList<>();

  @Test
  void run_whose_end_is_recorded_counts_by_its_outcome() {
    journal(true).append(CLAIM, List.of(), END);
    journal(true)
        .append(CLAIM, List.of(), new RunEvent.Failed(null, ErrorCode.INTERNAL, "It broke"));
    assertThat(counted).containsExactly(RunStatus.COMPLETED, RunStatus.FAILED);
  }

  @Test
  void end_that_another_worker_records_does_not_count_here() {
    assertThat(journal(false).append(CLAIM, List.of(), END)).isEmpty();
    assertThat(counted).isEmpty();
  }

  @Test
  void run_that_goes_on_does_not_count() {
    journal(true).append(CLAIM, List.of(), null);
    assertThat(counted).isEmpty();
  }

  private Journal journal(boolean held) {
    return new CountedJournal(new OneRun(held), new Counted());
  }

  /** Records whatever comes, or nothing. */
  private record OneRun(boolean held) implements Journal {
    @Override
    public Optional<Claim> claim(UUID run) {
      return Optional.empty();
    }

    @Override
    public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
      if (!held) {
        return Optional.empty();
      }
      RunState state =
          new RunState(
              Map.of(),
              RunState.NEW.root(),
              end,
              false,
              1,
              0,
              Usage.NONE,
              List.of(),
              List.of(),
              null);
      return Optional.of(new Claim(claim.run(), claim.epoch(), claim.definition(), state));
    }

    @Override
    public boolean release(Claim claim, @Nullable Instant wakeAt) {
      return true;
    }
  }

  private final class Counted implements RunMetrics {
    @Override
    public void ended(RunStatus outcome) {
      counted.add(outcome);
    }

    @Override
    public void load(NodeLoad load) {}

    @Override
    public void tookOver(long runs) {}

    @Override
    public void committed(int changes, long nanos) {}

    @Override
    public void failed(int changes) {}
  }
}
