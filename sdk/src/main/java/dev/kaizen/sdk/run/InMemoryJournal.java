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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps runs for as long as the program lives. One lock: a commit here takes no time. */
final class InMemoryJournal implements Journal {
  private final InstantSource clock;
  private final Listener listener;
  private final Map<UUID, Run> runs = new LinkedHashMap<>();

  /** Who wants to know what happens here. */
  interface Listener {
    /** The run has something to do, from that time on. */
    void due(UUID run, Instant at);

    void recorded(UUID run, Recorded event);
  }

  private final class Run {
    final UUID id;
    final WorkflowDefinition definition;
    final List<Recorded> history = new ArrayList<>();
    private final RunFold fold;
    RunState state = RunState.NEW;
    long epoch;
    boolean held;

    Run(UUID id, WorkflowDefinition definition) {
      this.id = id;
      this.definition = definition;
      this.fold = new RunFold(definition);
    }

    void add(RunEvent event) {
      add(new Recorded(history.size() + 1L, clock.instant(), event));
    }

    void add(Recorded recorded) {
      history.add(recorded);
      state = fold.after(state, recorded);
      held &= !state.isOver();
      listener.recorded(id, recorded);
    }

    boolean isHeldBy(Claim claim) {
      return held && epoch == claim.epoch();
    }

    Claim claim() {
      return new Claim(id, epoch, definition, state);
    }
  }

  InMemoryJournal(InstantSource clock, Listener listener) {
    this.clock = clock;
    this.listener = listener;
  }

  synchronized void create(UUID id, WorkflowDefinition definition, List<RunEvent> first) {
    create(id, definition, List.of(), first);
  }

  /** A run whose history begins with another's. */
  synchronized void create(
      UUID id, WorkflowDefinition definition, List<Recorded> prefix, List<RunEvent> then) {
    Run run = new Run(id, definition);
    runs.put(id, run);
    prefix.forEach(run::add);
    then.forEach(run::add);
    listener.due(id, clock.instant());
  }

  /** Records what comes from outside; WRONG_STATE when the run is over and stays so. */
  synchronized void record(UUID id, RunEvent event) {
    Run run = run(id);
    boolean takesUp = event instanceof RunEvent.Retried || event instanceof RunEvent.RolledBack;
    if (run.state.isOver() && !takesUp) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The run is over");
    }
    if (takesUp || (event instanceof RunEvent.Paused paused && paused.now())) {
      run.held = false;
    }
    run.add(event);
    notifyAll();
    listener.due(id, clock.instant());
  }

  /** Takes the run from whoever holds it, as the death of a worker does. */
  synchronized void revoke(UUID id) {
    run(id).held = false;
    notifyAll();
  }

  @Override
  public synchronized Optional<Claim> claim(UUID id) {
    Run run = runs.get(id);
    if (run == null || run.held || run.state.isOver()) {
      return Optional.empty();
    }
    run.held = true;
    run.epoch++;
    return Optional.of(run.claim());
  }

  @Override
  public synchronized Optional<Claim> append(
      Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    Run run = run(claim.run());
    if (!run.isHeldBy(claim) || run.state.isOver()) {
      return Optional.empty();
    }
    boolean sawAll = run.state.lastSeq() == claim.state().lastSeq();
    facts.forEach(run::add);
    if (end != null && sawAll) {
      run.add(end);
    }
    notifyAll();
    return Optional.of(run.claim());
  }

  @Override
  public synchronized boolean release(Claim claim, @Nullable Instant wakeAt) {
    Run run = run(claim.run());
    if (!run.isHeldBy(claim)) {
      return true;
    }
    run.held = false;
    notifyAll();
    if (run.state.lastSeq() > claim.state().lastSeq()) {
      return false;
    }
    if (wakeAt != null) {
      listener.due(claim.run(), wakeAt);
    }
    return true;
  }

  synchronized List<Recorded> history(UUID id) {
    return List.copyOf(run(id).history);
  }

  synchronized RunState state(UUID id) {
    return run(id).state;
  }

  synchronized WorkflowDefinition definition(UUID id) {
    return run(id).definition;
  }

  /** The state once nobody works on the run and it rests, or as it is when the time is up. */
  synchronized RunState awaitRest(UUID id, Duration atMost, Predicate<RunState> rests)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Run run = run(id);
    while (run.held || !rests.test(run.state)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return run.state;
  }

  private Run run(UUID id) {
    Run run = runs.get(id);
    if (run == null) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no such run");
    }
    return run;
  }
}
