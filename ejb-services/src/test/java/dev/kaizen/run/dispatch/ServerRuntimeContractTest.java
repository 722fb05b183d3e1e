package dev.kaizen.run.dispatch;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.AgentRuntimeContract;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.run.StepExecutor;
import dev.kaizen.sdk.run.TimeTravel;
import dev.kaizen.sdk.run.WorkflowRuntime;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;

/** Every feature of the engine on the journal in the database, as a node of the server runs it. */
class ServerRuntimeContractTest extends AgentRuntimeContract {
  private final JournalFixture fixture = new JournalFixture();
  private final OnDatabase runtime = new OnDatabase();

  @Override
  protected WorkflowRuntime runtime() {
    return runtime;
  }

  @AfterEach
  void close() {
    runtime.node.close();
    fixture.close();
  }

  private final class OnDatabase implements WorkflowRuntime {
    private final Map<UUID, WorkflowDefinition> definitions = new ConcurrentHashMap<>();
    private final UUID id = UUID.randomUUID();
    private final RunNode node =
        new RunNode(
                new RunNode.Settings(
                    id,
                    "test-" + id,
                    fixture.database.app(),
                    2,
                    100,
                    time ->
                        new StepExecutor(
                            agents.models(),
                            (base, query, k, mode) -> List.of(),
                            calls,
                            agents.tools(),
                            time),
                    (tenant, group) -> new ServerJournal(group, fixture, id),
                    (tenant, run, work) -> work.run(),
                    work -> Thread.ofVirtual().start(work),
                    RunMetrics.NONE),
                new DatabaseClock())
            .start();

    @Override
    public UUID start(WorkflowDefinition definition, Map<String, Object> input, String by) {
      UUID run = UUID.randomUUID();
      definitions.put(run, definition);
      node.start(
          fixture.tenant.slug(), run, definition.name(), fixture.publish(definition), input, by);
      return run;
    }

    @Override
    public RunState await(UUID run, Duration atMost) throws InterruptedException {
      Instant end = Instant.now().plus(atMost);
      RunState state = state(run);
      while (!(state.rests() && fixture.head(run).owner() == null)) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("The run does not come to rest: " + state);
        }
        Thread.sleep(10);
        fixture.wakeDue();
        node.hint(fixture.tenant.slug());
        state = state(run);
      }
      return state;
    }

    @Override
    public RunState state(UUID run) {
      return new RunFold(definitions.get(run)).of(history(run));
    }

    @Override
    public List<Recorded> history(UUID run) {
      return fixture.history(run);
    }

    @Override
    public List<Checkpoint> checkpoints(UUID run) {
      return Checkpoint.of(definitions.get(run), history(run));
    }

    @Override
    public void decide(UUID run, String path, boolean approve, String by, String comment) {
      record(run, new RunEvent.ApprovalDecided(path, approve, List.of(by), List.of(comment)));
    }

    @Override
    public void signal(UUID run, String name, Map<String, Object> payload, String by) {
      record(run, new RunEvent.Signalled(name, payload, by));
    }

    @Override
    public void pause(UUID run, String by) {
      requirePaused(run, false);
      record(run, new RunEvent.Paused(by));
    }

    @Override
    public void pauseNow(UUID run, String by) {
      record(run, new RunEvent.Paused(by, true));
    }

    @Override
    public void resume(UUID run, String by) {
      requirePaused(run, true);
      record(run, new RunEvent.Resumed(by));
    }

    @Override
    public void cancel(UUID run, String by) {
      record(run, new RunEvent.Cancelled(by));
    }

    @Override
    public void retry(UUID run, String by) {
      if (!(state(run).end() instanceof RunEvent.Failed)) {
        throw new KaizenException(ErrorCode.WRONG_STATE, "The run has not failed");
      }
      record(run, new RunEvent.Retried(by));
    }

    @Override
    public void rollback(UUID run, long checkpoint, String by, boolean confirm) {
      record(run, travel(run).rollback(checkpoint, by, confirm));
    }

    @Override
    public UUID fork(UUID run, long checkpoint, Map<String, Object> edits, String by) {
      return begin(run, travel(run).fork(run, checkpoint, edits, by));
    }

    @Override
    public UUID replay(UUID run, long checkpoint, String by) {
      return begin(run, travel(run).replay(run, checkpoint, by));
    }

    private UUID begin(UUID origin, TimeTravel.Beginning beginning) {
      WorkflowDefinition definition = definitions.get(origin);
      UUID run = fixture.begin(definition, beginning.prefix(), beginning.forked());
      definitions.put(run, definition);
      node.hint(fixture.tenant.slug());
      return run;
    }

    private TimeTravel travel(UUID run) {
      return new TimeTravel(definitions.get(run), history(run));
    }

    private void requirePaused(UUID run, boolean paused) {
      RunState state = state(run);
      if (state.isOver() || state.paused() != paused) {
        throw new KaizenException(ErrorCode.WRONG_STATE, "The run does not stand so");
      }
    }

    private void record(UUID run, RunEvent event) {
      fixture.record(run, event);
      node.news(fixture.tenant.slug(), run);
      node.hint(fixture.tenant.slug());
    }
  }
}
