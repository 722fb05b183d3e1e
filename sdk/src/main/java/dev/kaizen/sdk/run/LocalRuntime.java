package dev.kaizen.sdk.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.workflow.InputValidator;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs workflows inside your program: the server's engine and driver over a journal in memory, a
 * virtual thread a run. For tests, examples and trials; what runs here runs unchanged on a server,
 * which also outlives its program.
 *
 * <p>A run that waits holds no thread. Closing stops everything; nothing is kept.
 */
public final class LocalRuntime implements AutoCloseable {
  private static final String NOBODY_IN_PARTICULAR = "local";

  private final InstantSource clock = InstantSource.system();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final InMemoryJournal journal;
  private final Map<UUID, String> startedBy = new ConcurrentHashMap<>();
  private final Map<UUID, ApprovalTally> tallies = new ConcurrentHashMap<>();
  private final RetryPolicy retries;
  private final RunDriver driver;

  public LocalRuntime(Models models, Retriever retriever) {
    this(models, retriever, RetryPolicy.USUAL);
  }

  public LocalRuntime(Models models, Retriever retriever, RetryPolicy retries) {
    this.retries = retries;
    this.journal = new InMemoryJournal(clock, retries, this::wake);
    this.driver =
        new RunDriver(journal, new RunEngine(retries), new StepExecutor(models, retriever), clock);
  }

  /** One model for every agent, and nothing to search. */
  public static LocalRuntime with(Model model) {
    return new LocalRuntime(
        name -> model,
        (knowledgeBase, query, k, mode) -> {
          throw new KaizenException(
              ErrorCode.NOT_FOUND, "There is no knowledge base '%s'".formatted(knowledgeBase));
        });
  }

  public UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    return start(definition, input, NOBODY_IN_PARTICULAR);
  }

  /**
   * Starts a run and returns at once.
   *
   * @param by who wants it, and so may not approve it
   */
  public UUID start(WorkflowDefinition definition, Map<String, Object> input, String by) {
    WorkflowValidator.requireValid(definition);
    InputValidator.requireValid(definition, input);
    UUID run = UuidCreator.getTimeOrderedEpoch();
    startedBy.put(run, by);
    journal.create(run, definition, input);
    return run;
  }

  /** Where the run stands once it is over, held or waits for people, or when the time is up. */
  public RunState await(UUID run, Duration atMost) throws InterruptedException {
    RunFold fold = fold(run);
    return fold.of(journal.awaitRest(run, atMost, history -> fold.of(history).rests()));
  }

  public RunState state(UUID run) {
    return fold(run).of(journal.history(run));
  }

  /** Everything that has happened, oldest first. */
  public List<Recorded> history(UUID run) {
    return journal.history(run);
  }

  /** One person's word on what the run asks at that node. */
  public void decide(UUID run, String node, boolean approve, String by, String comment) {
    synchronized (journal) {
      if (!state(run).position().equals(new Position.Asking(node))) {
        throw new KaizenException(
            ErrorCode.WRONG_STATE,
            "The run does not wait for a decision at node '%s'".formatted(node));
      }
      tallies
          .computeIfAbsent(run, r -> tally(r, node))
          .vote(approve, by, comment)
          .ifPresent(
              decided -> {
                journal.record(run, decided);
                tallies.remove(run);
              });
    }
  }

  /** Takes effect before the next step. */
  public void pause(UUID run, String by) {
    journal.record(run, new RunEvent.Paused(by));
  }

  public void resume(UUID run, String by) {
    journal.record(run, new RunEvent.Resumed(by));
  }

  /** Ends the run; the step that is under way is not recorded. */
  public void cancel(UUID run, String by) {
    journal.record(run, new RunEvent.Cancelled(by));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
  }

  private ApprovalTally tally(UUID run, String node) {
    int required =
        journal.history(run).reversed().stream()
            .map(Recorded::event)
            .filter(RunEvent.ApprovalAsked.class::isInstance)
            .map(RunEvent.ApprovalAsked.class::cast)
            .map(asked -> asked.ask().required())
            .findFirst()
            .orElseThrow();
    return new ApprovalTally(node, required, startedBy.getOrDefault(run, ""));
  }

  private RunFold fold(UUID run) {
    return new RunFold(journal.definition(run), retries);
  }

  private void wake(UUID run, Instant at) {
    Duration delay = Duration.between(clock.instant(), at);
    try {
      if (delay.isPositive()) {
        timer.schedule(() -> wake(run, at), delay.toNanos(), TimeUnit.NANOSECONDS);
      } else {
        workers.execute(() -> driver.drive(run));
      }
    } catch (RejectedExecutionException e) {
      // Closed: nothing runs any more, which is what closing is for.
      return;
    }
  }
}
