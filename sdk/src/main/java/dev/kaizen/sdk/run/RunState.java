package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run's history adds up to: enough to go on from.
 *
 * @param input what it was started with
 * @param root the pass through the workflow itself; others are inside it
 * @param end how it ended; null while it goes on
 * @param paused whether someone holds it: it goes on where it stands once resumed
 * @param lastSeq of the newest event that is added up
 * @param generation of the newest event that moved it by hand (a rollback, a retry); 0 when none
 *     did
 * @param signals that came and nobody waited for yet, oldest first
 * @param done the steps a rollback would undo or must not pass unasked, oldest first
 * @param undoing the rollback under way; null when there is none
 */
public record RunState(
    Map<String, Object> input,
    Frame root,
    @Nullable RunEvent end,
    boolean paused,
    long lastSeq,
    long generation,
    Usage usage,
    List<RunEvent.Signalled> signals,
    List<Undo> done,
    @Nullable Undoing undoing) {

  public static final RunState NEW =
      new RunState(
          Map.of(),
          new Frame(new Position.Nowhere(), Map.of(), null),
          null,
          false,
          0,
          0,
          Usage.NONE,
          List.of(),
          List.of(),
          null);

  public RunState {
    // It comes from an event, which holds plain unmodifiable JSON.
    input = Collections.unmodifiableMap(input);
    signals = List.copyOf(signals);
    done = List.copyOf(done);
  }

  /** What its nodes have written, by field. */
  public Map<String, Object> state() {
    return root.state();
  }

  public Position position() {
    return end == null ? root.position() : new Position.Over(end);
  }

  public boolean isOver() {
    return end != null;
  }

  /** What the run answered; empty unless it has completed. */
  public Optional<Map<String, Object>> output() {
    return end instanceof RunEvent.Completed completed
        ? Optional.of(completed.output())
        : Optional.empty();
  }

  /** Whether it goes no further by itself: it is over, held, or people must act. */
  public boolean rests() {
    return end != null || paused || (undoing == null && rests(root));
  }

  private static boolean rests(Frame frame) {
    return switch (frame.position()) {
      case Position.Over over -> true;
      case Position.Nowhere nowhere -> true;
      case Position.Asking asking -> true;
      case Position.Escalating escalating -> escalating.asked();
      case Position.Sleeping sleeping -> sleeping.until() == null;
      case Position.Inside inside ->
          !inside.children().isEmpty()
              && inside.children().values().stream().allMatch(RunState::restsOrIsDone)
              && inside.children().values().stream().anyMatch(RunState::rests);
      case Position.At at -> false;
      case Position.Finished finished -> false;
      case Position.Broken broken -> false;
    };
  }

  private static boolean restsOrIsDone(Frame frame) {
    return frame.position() instanceof Position.Finished
        || frame.position() instanceof Position.Broken
        || rests(frame);
  }

  /** The state that a node at that path sees, or saw last; that around it where it is gone. */
  public Map<String, Object> seenBy(String path) {
    return Frames.seen(root, path).state();
  }

  /** Whether people, a signal or a time are waited for at that path. */
  public boolean waitsAt(String path) {
    return end == null
        && undoing == null
        && Frames.at(root, path) instanceof Frame frame
        && (frame.position() instanceof Position.Asking
            || frame.position() instanceof Position.Sleeping
            || (frame.position() instanceof Position.Escalating up && up.asked()));
  }

  /** The paths at which people are asked. */
  public Set<String> asks() {
    Set<String> paths = new LinkedHashSet<>();
    if (end == null && undoing == null) {
      Frames.asks(root, "", paths);
    }
    return paths;
  }

  Change change() {
    return new Change(this);
  }

  /** Builds the state that follows another. */
  static final class Change {
    Map<String, Object> input;
    Frame root;
    @Nullable RunEvent end;
    boolean paused;
    long lastSeq;
    long generation;
    Usage usage;
    List<RunEvent.Signalled> signals;
    List<Undo> done;
    @Nullable Undoing undoing;

    Change(RunState from) {
      input = from.input;
      root = from.root;
      end = from.end;
      paused = from.paused;
      lastSeq = from.lastSeq;
      generation = from.generation;
      usage = from.usage;
      signals = from.signals;
      done = from.done;
      undoing = from.undoing;
    }

    RunState made() {
      return new RunState(
          input, root, end, paused, lastSeq, generation, usage, signals, done, undoing);
    }
  }
}
