package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Handling;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.Retry;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a history, event by event. A history that cannot be leaves the run {@link
 * Position.Broken}, naming the event; an end absorbs whatever follows it, unless somebody takes the
 * run up again.
 */
public final class RunFold {
  private final WorkflowDefinition definition;

  public RunFold(WorkflowDefinition definition) {
    this.definition = definition;
  }

  public RunState of(List<Recorded> history) {
    RunState state = RunState.NEW;
    for (Recorded recorded : history) {
      state = after(state, recorded);
    }
    return state;
  }

  /** What the next event makes of the state. */
  public RunState after(RunState state, Recorded recorded) {
    RunState.Change next = state.change();
    next.lastSeq = recorded.seq();
    boolean takenUp =
        recorded.event() instanceof RunEvent.Retried
            || recorded.event() instanceof RunEvent.RolledBack;
    if (state.isOver() && !takenUp) {
      return next.made();
    }
    try {
      if (recorded.seq() != state.lastSeq() + 1) {
        throw new Impossible("does not follow the one before it");
      }
      apply(next, recorded);
    } catch (FrameFold.GivenUp e) {
      return next.made();
    } catch (Impossible e) {
      breakRun(next, recorded, String.valueOf(e.getMessage()));
    } catch (KaizenException e) {
      breakRun(next, recorded, "cannot be added: " + e.getMessage());
    }
    return next.made();
  }

  private static void breakRun(RunState.Change run, Recorded recorded, String what) {
    run.undoing = null;
    run.root =
        run.root.at(
            new Position.Broken(
                null,
                ErrorCode.INTERNAL,
                "The history cannot be right: event %d %s".formatted(recorded.seq(), what),
                false,
                null));
  }

  private void apply(RunState.Change run, Recorded recorded) {
    switch (recorded.event()) {
      case RunEvent.Started e -> started(run, e);
      case RunEvent.StepCompleted e -> {
        FrameFold frames = frames(run, recorded);
        Frame before = run.root;
        run.root = frames.completed(run.root, e);
        run.usage = run.usage.plus(e.usage());
        remember(run, before, recorded, e);
        settle(run);
      }
      case RunEvent.StepFailed e -> {
        run.root = frames(run, recorded).failed(run.root, e);
        settle(run);
      }
      case RunEvent.Opened e -> run.root = frames(run, recorded).opened(run.root, e);
      case RunEvent.ApprovalAsked e -> run.root = frames(run, recorded).asked(run.root, e);
      case RunEvent.ApprovalDecided e -> {
        run.root = frames(run, recorded).decided(run.root, e);
        settle(run);
      }
      case RunEvent.WaitStarted e -> waitStarted(run, recorded, e);
      case RunEvent.WaitEnded e -> run.root = frames(run, recorded).waitEnded(run.root, e.node());
      case RunEvent.Signalled e -> signalled(run, recorded, e);
      case RunEvent.Paused e -> run.paused = true;
      case RunEvent.Resumed e -> run.paused = false;
      case RunEvent.Cancelled e -> run.end = e;
      case RunEvent.Completed e -> {
        if (!(run.root.position() instanceof Position.Finished)) {
          throw new Impossible("completes a run that is not finished");
        }
        run.end = e;
      }
      case RunEvent.Failed e -> run.end = e;
      case RunEvent.Retried e -> retried(run, recorded);
      case RunEvent.RolledBack e -> rolledBack(run, recorded, e);
      case RunEvent.Compensated e -> compensated(run, e);
      case RunEvent.CompensationFailed e -> compensationFailed(run, recorded, e);
      case RunEvent.Forked e -> {
        run.root = Resting.again(run.root.edited(e.edits()));
        run.paused = false;
        run.signals = List.of();
        run.generation = recorded.seq();
        run.usage = Usage.NONE;
      }
    }
  }

  private FrameFold frames(RunState.Change run, Recorded recorded) {
    if (run.undoing != null) {
      throw new Impossible("goes on with a run that is being rolled back");
    }
    return new FrameFold(definition, recorded, run.usage);
  }

  private void started(RunState.Change run, RunEvent.Started event) {
    if (!(run.root.position() instanceof Position.Nowhere)) {
      throw new Impossible("starts a run that was started");
    }
    if (definition.nodes().isEmpty()) {
      throw new Impossible("starts a workflow without nodes");
    }
    run.input = event.input();
    run.root = run.root.at(new Position.At(definition.nodes().getFirst().id(), 1, null));
  }

  private void waitStarted(RunState.Change run, Recorded recorded, RunEvent.WaitStarted event) {
    run.root = frames(run, recorded).waitStarted(run.root, event);
    for (RunEvent.Signalled kept : run.signals) {
      if (kept.name().equals(event.signal())) {
        run.root = frames(run, recorded).signalled(run.root, event.node(), kept);
        List<RunEvent.Signalled> left = new ArrayList<>(run.signals);
        left.remove(kept);
        run.signals = left;
        return;
      }
    }
  }

  private void signalled(RunState.Change run, Recorded recorded, RunEvent.Signalled event) {
    Optional<String> waiting =
        run.undoing == null ? Resting.firstWaitFor(run.root, event.name()) : Optional.empty();
    if (waiting.isPresent()) {
      run.root = frames(run, recorded).signalled(run.root, waiting.get(), event);
    } else {
      List<RunEvent.Signalled> kept = new ArrayList<>(run.signals);
      kept.add(event);
      run.signals = kept;
    }
  }

  private void retried(RunState.Change run, Recorded recorded) {
    if (!(run.end instanceof RunEvent.Failed)) {
      throw new Impossible("takes up a run that has not failed");
    }
    run.end = null;
    run.paused = false;
    run.generation = recorded.seq();
    run.root = Resting.mended(run.root);
  }

  private void rolledBack(RunState.Change run, Recorded recorded, RunEvent.RolledBack event) {
    run.end = null;
    run.paused = false;
    run.generation = recorded.seq();
    run.undoing = new Undoing(event.undo(), 1, null, event.restored(), event.pausedAfter());
    restoreWhenUndone(run);
  }

  private void compensated(RunState.Change run, RunEvent.Compensated event) {
    Undoing undoing = undoing(run, event.seq());
    run.usage = run.usage.plus(event.usage());
    run.done = run.done.stream().filter(undo -> undo.seq() != event.seq()).toList();
    run.undoing = undoing.next();
    restoreWhenUndone(run);
  }

  private void compensationFailed(
      RunState.Change run, Recorded recorded, RunEvent.CompensationFailed event) {
    Undoing undoing = undoing(run, event.seq());
    Optional<Instant> again =
        Retry.USUAL
            .pauseAfter(event.attempt(), event.code(), recorded.seq())
            .map(recorded.at()::plus);
    run.undoing =
        again
            .map(at -> undoing.again(event.attempt() + 1, at))
            .orElseGet(() -> undoing.again(1, null));
    // What cannot be undone needs a person: once resumed it is tried again.
    run.paused = again.isEmpty();
  }

  private static Undoing undoing(RunState.Change run, long seq) {
    Undoing undoing = run.undoing;
    if (undoing == null || undoing.left().isEmpty() || undoing.left().getFirst().seq() != seq) {
      throw new Impossible("undoes event %d out of turn".formatted(seq));
    }
    return undoing;
  }

  private static void restoreWhenUndone(RunState.Change run) {
    Undoing undoing = Objects.requireNonNull(run.undoing);
    if (!undoing.left().isEmpty()) {
      return;
    }
    run.undoing = null;
    if (undoing.restored() != null) {
      RunState restored = RunStateCodec.fromTree(undoing.restored());
      run.root = restored.root();
      run.done = restored.done();
      run.paused = undoing.pausedAfter();
    }
  }

  /** A failure that asks for it undoes everything before the run is told to have failed. */
  private static void settle(RunState.Change run) {
    if (run.root.position() instanceof Position.Broken broken
        && broken.compensate()
        && !run.done.isEmpty()) {
      run.undoing =
          new Undoing(
              run.done.reversed().stream().filter(undo -> !undo.irreversible()).toList(),
              1,
              null,
              null,
              false);
      restoreWhenUndone(run);
    }
  }

  private void remember(
      RunState.Change run, Frame before, Recorded recorded, RunEvent.StepCompleted event) {
    Seen seen = Seen.at(definition, run.input, before, event.node());
    if (seen == null) {
      return;
    }
    Handling handling = seen.place().scope().handlingOf(seen.node().id());
    if (handling.compensation() == null && !handling.irreversible()) {
      return;
    }
    List<Undo> done = new ArrayList<>(run.done);
    done.add(
        new Undo(
            event.node(),
            recorded.seq(),
            seen.input(),
            Frame.reduced(seen.place().scope(), seen.frame().state(), event.writes()),
            handling.compensation() == null));
    run.done = done;
  }

  /** An event that cannot follow what is there. */
  static final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impossible(String what) {
      super(what, null, false, false);
    }
  }

  /** What a step sees of the run around it. */
  record Seen(Place place, Frame frame, Node node, Map<String, Object> input) {
    static @Nullable Seen at(
        WorkflowDefinition definition, Map<String, Object> runInput, Frame root, String path) {
      StepPath parsed = StepPath.parse(path);
      Place place = Place.top(definition);
      Frame frame = root;
      Map<String, Object> input = runInput;
      for (StepPath.Turn turn : parsed.turns()) {
        Node container = place.flow().node(turn.node());
        if (container == null || !(frame.position() instanceof Position.Inside inside)) {
          return null;
        }
        Frame child = inside.children().get(turn.child());
        if (child == null) {
          return null;
        }
        place = place.into(container, turn.child());
        frame = child;
        input = inside.input() == null ? input : inside.input();
      }
      Node node = place.flow().node(parsed.node());
      return node == null ? null : new Seen(place, frame, node, input);
    }
  }
}
