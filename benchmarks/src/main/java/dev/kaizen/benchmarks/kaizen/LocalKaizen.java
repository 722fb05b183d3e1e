package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Subject;
import dev.kaizen.sdk.run.LocalRuntime;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The engine with its journal in memory. */
final class LocalKaizen implements Subject {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Load load;
  private final WorkflowDefinition workflow;
  private final LocalRuntime runtime;
  private final Queue<UUID> started = new ConcurrentLinkedQueue<>();

  LocalKaizen(Load load) {
    this.load = load;
    this.workflow = CountingWorkflow.of(load);
    this.runtime = LocalRuntime.with(CountingWorkflow.functions(load));
  }

  @Override
  public long run(int number) throws InterruptedException {
    UUID run = runtime.start(workflow, Map.of("value", (long) number));
    started.add(run);
    RunState end = runtime.await(run, PATIENCE);
    return CountingWorkflow.answer(end);
  }

  @Override
  public void verify(int runs) {
    long whole =
        started.stream()
            .filter(run -> runtime.history(run).size() == CountingWorkflow.events(load))
            .count();
    if (whole != runs) {
      throw new IllegalStateException(
          "the journal holds %d whole histories instead of %d".formatted(whole, runs));
    }
  }

  @Override
  public void close() {
    runtime.close();
  }
}
