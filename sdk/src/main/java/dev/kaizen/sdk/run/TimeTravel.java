package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.workflow.FieldValidator;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Plans how a run goes back, how another goes its own way from one of its checkpoints, and how it
 * is done over with what it recorded. Pure: the plans are events, which a journal records.
 */
public final class TimeTravel {
  private final WorkflowDefinition definition;
  private final List<Recorded> history;

  public TimeTravel(WorkflowDefinition definition, List<Recorded> history) {
    this.definition = definition;
    this.history = List.copyOf(history);
  }

  /**
   * Takes the run back to a checkpoint, undoing what was done since. A run that was held or over is
   * held afterwards; any other goes on by itself.
   *
   * @param confirmed whether somebody knows that steps which nothing can undo stay as they are
   * @throws KaizenException NOT_FOUND without such a checkpoint; WRONG_STATE naming the
   *     irreversible steps when that is not confirmed, and when the checkpoint builds on work
   *     undone since
   */
  public RunEvent.RolledBack rollback(long checkpoint, String by, boolean confirmed) {
    RunState now = fold(history);
    if (now.undoing() != null) {
      throw wrongState("The run is being rolled back already");
    }
    RunState then = at(checkpoint);
    Set<Long> doneThen = then.done().stream().map(Undo::seq).collect(Collectors.toSet());
    Set<Long> doneNow = now.done().stream().map(Undo::seq).collect(Collectors.toSet());
    if (!doneNow.containsAll(doneThen)) {
      throw wrongState(
          "Checkpoint %d builds on steps that were undone since: choose one before them"
              .formatted(checkpoint));
    }
    List<Undo> since =
        now.done().reversed().stream().filter(undo -> !doneThen.contains(undo.seq())).toList();
    List<String> irreversible =
        since.stream().filter(Undo::irreversible).map(Undo::node).distinct().toList();
    if (!irreversible.isEmpty() && !confirmed) {
      throw wrongState(
          "Nothing can undo %s: confirm that their effects stay, or choose a later checkpoint"
              .formatted(irreversible));
    }
    RunState.Change restored = then.change();
    restored.root = Resting.again(then.root());
    return new RunEvent.RolledBack(
        by,
        checkpoint,
        RunStateCodec.toTree(restored.made()),
        since.stream().filter(undo -> !undo.irreversible()).toList(),
        now.isOver() || now.paused());
  }

  /** What the history of a new run begins with. */
  public record Beginning(List<Recorded> prefix, RunEvent.Forked forked) {}

  /**
   * Another run that has the same past up to a checkpoint.
   *
   * @param edits fields of its state that have other values from there on
   */
  public Beginning fork(UUID origin, long checkpoint, Map<String, Object> edits, String by) {
    at(checkpoint);
    Map<String, Object> plain = JsonValues.object(edits);
    FieldValidator.requireState(definition, "fork", plain);
    return new Beginning(
        history.subList(0, (int) checkpoint),
        new RunEvent.Forked(origin.toString(), checkpoint, plain, by));
  }

  /**
   * Another run that does over what this one recorded up to a checkpoint, and is live from there
   * on. WRONG_STATE naming the event when this version of the engine would not have done the same.
   */
  public Beginning replay(UUID origin, long checkpoint, String by) {
    Beginning beginning = fork(origin, checkpoint, Map.of(), by);
    new ReplayCheck(definition)
        .firstDivergence(beginning.prefix())
        .ifPresent(
            divergence -> {
              throw wrongState("The history does not replay: " + divergence);
            });
    return beginning;
  }

  /** The newest checkpoint. */
  public long newest() {
    return Checkpoint.of(definition, history).getLast().seq();
  }

  private RunState at(long checkpoint) {
    boolean isOne =
        checkpoint >= 1
            && checkpoint <= history.size()
            && Checkpoint.isOne(history.get((int) checkpoint - 1).event());
    if (!isOne) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND,
          "The run has no checkpoint %d: see the list of its checkpoints".formatted(checkpoint));
    }
    RunState then = fold(history.subList(0, (int) checkpoint));
    if (then.isOver() || then.undoing() != null) {
      throw wrongState("Event %d is no point to go on from".formatted(checkpoint));
    }
    return then;
  }

  private RunState fold(List<Recorded> events) {
    return new RunFold(definition).of(events);
  }

  private static KaizenException wrongState(String message) {
    return new KaizenException(ErrorCode.WRONG_STATE, message);
  }
}
