package dev.kaizen.sdk.run;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.InputValidator;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs workflows inside your program: the server's engine and driver over a journal in memory, a
 * virtual thread a run. For tests, examples and trials; what runs here runs unchanged on a server,
 * which also outlives its program.
 *
 * <p>A run that waits holds no thread. Closing stops everything; nothing is kept.
 */
public final class LocalRuntime implements WorkflowRuntime, AutoCloseable {
  private static final String NOBODY_IN_PARTICULAR = "local";
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final InstantSource clock = InstantSource.system();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final Map<UUID, String> startedBy = new ConcurrentHashMap<>();
  private final Map<String, ApprovalTally> tallies = new ConcurrentHashMap<>();
  private final Map<UUID, List<RunMonitor>> monitors = new ConcurrentHashMap<>();
  private final InMemoryJournal journal;
  private final RunDriver driver;

  public LocalRuntime(Models models, Retriever retriever, Functions functions) {
    this(models, retriever, functions, Tools.NONE);
  }

  public LocalRuntime(Models models, Retriever retriever, Functions functions, Tools tools) {
    this.journal =
        new InMemoryJournal(
            clock,
            new InMemoryJournal.Listener() {
              @Override
              public void due(UUID run, Instant at) {
                wake(run, at);
              }

              @Override
              public void recorded(UUID run, Recorded event) {
                monitors.getOrDefault(run, List.of()).forEach(m -> m.on(run, event));
              }
            });
    StepExecutor steps = new StepExecutor(models, retriever, functions, tools, clock);
    this.driver = new RunDriver(journal, steps, clock, workers);
    timer.scheduleWithFixedDelay(
        driver::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  public LocalRuntime(Models models, Retriever retriever) {
    this(models, retriever, Functions.NONE);
  }

  /** One model for every agent, and nothing to search. */
  public static LocalRuntime with(Model model) {
    return with(model, Functions.NONE);
  }

  /** One model for every agent, tools for those that name them, and nothing to search. */
  public static LocalRuntime with(Model model, Tools tools) {
    return with(model, Functions.NONE, tools);
  }

  /** One model for every agent, functions for code nodes, and nothing to search. */
  public static LocalRuntime with(Model model, Functions functions) {
    return with(model, functions, Tools.NONE);
  }

  private static LocalRuntime with(Model model, Functions functions, Tools tools) {
    return new LocalRuntime(
        name -> model,
        (knowledgeBase, query, k, mode) -> {
          throw new KaizenException(
              ErrorCode.NOT_FOUND, "There is no knowledge base '%s'".formatted(knowledgeBase));
        },
        functions,
        tools);
  }

  /** Functions for code nodes; no model and nothing to search. */
  public static LocalRuntime with(Functions functions) {
    return with(
        request -> {
          throw new KaizenException(ErrorCode.NOT_FOUND, "There is no model here");
        },
        functions);
  }

  public UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    return start(definition, input, NOBODY_IN_PARTICULAR);
  }

  @Override
  public UUID start(WorkflowDefinition definition, Map<String, Object> input, String by) {
    return start(definition, input, by, List.of());
  }

  private UUID start(
      WorkflowDefinition definition,
      Map<String, Object> input,
      String by,
      List<RunMonitor> watching) {
    WorkflowValidator.requireValid(definition);
    Map<String, Object> whole = InputValidator.filled(definition, input);
    InputValidator.requireValid(definition, whole);
    UUID run = newRun(by);
    if (!watching.isEmpty()) {
      monitors.put(run, List.copyOf(watching));
    }
    journal.create(run, definition, List.of(new RunEvent.Started(whole)));
    return run;
  }

  /**
   * Runs the workflow once for each input and waits for all.
   *
   * @param concurrency how many run at the same time
   * @return where each run stands, in the order of the inputs
   */
  public List<RunState> executeParallel(
      WorkflowDefinition definition, List<Map<String, Object>> inputs, int concurrency)
      throws InterruptedException {
    Semaphore free = new Semaphore(concurrency);
    List<Future<RunState>> runs = new ArrayList<>();
    for (Map<String, Object> input : inputs) {
      free.acquire();
      runs.add(
          workers.submit(
              () -> {
                try {
                  return await(start(definition, input), FOR_EVER);
                } finally {
                  free.release();
                }
              }));
    }
    List<RunState> ends = new ArrayList<>();
    for (Future<RunState> run : runs) {
      ends.add(result(run));
    }
    return List.copyOf(ends);
  }

  /** Runs the workflow, waits for it, and tells the monitors everything that happens meanwhile. */
  public RunState executeWithMonitoring(
      WorkflowDefinition definition, Map<String, Object> input, List<RunMonitor> watching)
      throws InterruptedException {
    return await(start(definition, input, NOBODY_IN_PARTICULAR, watching), FOR_EVER);
  }

  @Override
  public RunState await(UUID run, Duration atMost) throws InterruptedException {
    return journal.awaitRest(run, atMost, RunState::rests);
  }

  @Override
  public RunState state(UUID run) {
    return journal.state(run);
  }

  @Override
  public List<Recorded> history(UUID run) {
    return journal.history(run);
  }

  @Override
  public List<Checkpoint> checkpoints(UUID run) {
    return Checkpoint.of(journal.definition(run), journal.history(run));
  }

  @Override
  public void decide(UUID run, String node, boolean approve, String by, String comment) {
    synchronized (journal) {
      if (!asks(journal.state(run), node)) {
        throw new KaizenException(
            ErrorCode.WRONG_STATE,
            "The run does not wait for a decision at node '%s'".formatted(node));
      }
      Recorded question = lastQuestion(run, node);
      String key = run + ":" + question.seq();
      int required = ((RunEvent.ApprovalAsked) question.event()).ask().required();
      tallies
          .computeIfAbsent(
              key, k -> new ApprovalTally(node, required, startedBy.getOrDefault(run, "")))
          .vote(approve, by, comment)
          .ifPresent(
              decided -> {
                tallies.remove(key);
                record(run, decided);
              });
    }
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
    requirePaused(run, false);
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
    synchronized (journal) {
      if (!(journal.state(run).end() instanceof RunEvent.Failed)) {
        throw new KaizenException(ErrorCode.WRONG_STATE, "The run has not failed");
      }
      record(run, new RunEvent.Retried(by));
    }
  }

  @Override
  public void rollback(UUID run, long checkpoint, String by, boolean confirmIrreversible) {
    synchronized (journal) {
      record(run, travel(run).rollback(checkpoint, by, confirmIrreversible));
    }
  }

  @Override
  public UUID fork(UUID run, long checkpoint, Map<String, Object> edits, String by) {
    return begin(run, travel(run).fork(run, checkpoint, edits, by), by);
  }

  @Override
  public UUID replay(UUID run, long checkpoint, String by) {
    return begin(run, travel(run).replay(run, checkpoint, by), by);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
  }

  private void requirePaused(UUID run, boolean expected) {
    RunState state = journal.state(run);
    if (!state.isOver() && state.paused() != expected) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, expected ? "The run is not paused" : "The run is paused already");
    }
  }

  private UUID begin(UUID origin, TimeTravel.Beginning beginning, String by) {
    UUID run = newRun(by);
    journal.create(
        run, journal.definition(origin), beginning.prefix(), List.of(beginning.forked()));
    return run;
  }

  private TimeTravel travel(UUID run) {
    return new TimeTravel(journal.definition(run), journal.history(run));
  }

  private UUID newRun(String by) {
    UUID run = UuidCreator.getTimeOrderedEpoch();
    startedBy.put(run, by);
    return run;
  }

  private void record(UUID run, RunEvent event) {
    journal.record(run, event);
    driver.news(run);
  }

  private boolean asks(RunState state, String node) {
    Frame frame = Frames.at(state.root(), node);
    return frame != null
        && (frame.position() instanceof Position.Asking
            || (frame.position() instanceof Position.Escalating up && up.asked()));
  }

  private Recorded lastQuestion(UUID run, String node) {
    return journal.history(run).reversed().stream()
        .filter(r -> r.event() instanceof RunEvent.ApprovalAsked asked && asked.node().equals(node))
        .findFirst()
        .orElseThrow();
  }

  private static RunState result(Future<RunState> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KaizenException known) {
        throw known;
      }
      throw new KaizenException(ErrorCode.INTERNAL, "A run could not be started", e);
    }
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
