package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps runs for as long as the program lives. One lock: a commit here takes no time. */
final class InMemoryJournal implements Journal {
  private final InstantSource clock;
  private final BiConsumer<UUID, Instant> wake;
  private final RetryPolicy retries;
  private final Map<UUID, Run> runs = new LinkedHashMap<>();

  private static final class Run {
    final WorkflowDefinition definition;
    final List<Recorded> history = new ArrayList<>();
    private final RunFold fold;
    private RunState state = RunState.NEW;
    long epoch;
    boolean held;

    Run(WorkflowDefinition definition, RetryPolicy retries) {
      this.definition = definition;
      this.fold = new RunFold(definition, retries);
    }

    void add(Instant at, RunEvent event) {
      Recorded recorded = new Recorded(history.size() + 1L, at, event);
      history.add(recorded);
      state = fold.after(state, recorded);
    }

    boolean isOver() {
      return state.position() instanceof Position.Over;
    }

    boolean isHeldBy(Claim claim) {
      return held && epoch == claim.epoch();
    }

    Claim claim(UUID id) {
      return new Claim(id, epoch, definition, state);
    }
  }

  /**
   * @param wake told when a run has something to do, and from when on
   */
  InMemoryJournal(InstantSource clock, RetryPolicy retries, BiConsumer<UUID, Instant> wake) {
    this.clock = clock;
    this.retries = retries;
    this.wake = wake;
  }

  synchronized void create(UUID id, WorkflowDefinition definition, Map<String, Object> input) {
    Run run = new Run(definition, retries);
    run.add(clock.instant(), new RunEvent.Started(input));
    runs.put(id, run);
    wake.accept(id, clock.instant());
  }

  /** Records what comes from outside; WRONG_STATE when the run is over. */
  synchronized void record(UUID id, RunEvent event) {
    Run run = run(id);
    if (run.isOver()) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is over");
    }
    run.add(clock.instant(), event);
    run.held &= !run.isOver();
    notifyAll();
    wake.accept(id, clock.instant());
  }

  /** Takes the run from whoever holds it, as a lease that ends does. */
  synchronized void revoke(UUID id) {
    run(id).held = false;
    notifyAll();
  }

  @Override
  public synchronized Optional<Claim> claim(UUID id) {
    Run run = runs.get(id);
    if (run == null || run.held || run.isOver()) {
      return Optional.empty();
    }
    run.held = true;
    run.epoch++;
    return Optional.of(run.claim(id));
  }

  @Override
  public synchronized Optional<Claim> append(Claim claim, List<RunEvent> events) {
    Run run = run(claim.run());
    if (!run.isHeldBy(claim) || run.isOver()) {
      return Optional.empty();
    }
    events.forEach(event -> run.add(clock.instant(), event));
    notifyAll();
    return Optional.of(run.claim(claim.run()));
  }

  @Override
  public synchronized boolean release(Claim claim, @Nullable Instant wakeAt) {
    Run run = run(claim.run());
    if (!run.isHeldBy(claim)) {
      return true;
    }
    run.held = false;
    notifyAll();
    if (run.history.size() > claim.state().lastSeq()) {
      return false;
    }
    if (wakeAt != null) {
      wake.accept(claim.run(), wakeAt);
    }
    return true;
  }

  synchronized List<Recorded> history(UUID id) {
    return List.copyOf(run(id).history);
  }

  synchronized WorkflowDefinition definition(UUID id) {
    return run(id).definition;
  }

  /** The history once nobody works on the run and it rests, or as it is when the time is up. */
  synchronized List<Recorded> awaitRest(UUID id, Duration atMost, Predicate<List<Recorded>> rests)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Run run = run(id);
    while (run.held || !rests.test(run.history)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return List.copyOf(run.history);
  }

  private Run run(UUID id) {
    Run run = runs.get(id);
    if (run == null) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no such run");
    }
    return run;
  }
}
