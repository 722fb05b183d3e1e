package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a run should do next. Everything a run does starts here and nothing here does anything:
 * the decision follows from definition, history and time alone, so a run can be taken up by any
 * worker at any moment, and a history replays to the same decisions for ever.
 *
 * <p>Whatever depended on the outside is in the history: what a model answered, which way a route
 * chose, what people decided. A {@link RunDriver} carries decisions out; see decision record 0004.
 */
public final class RunEngine {

  /** Never throws: a history that cannot be is a decision to fail. */
  public Decision decide(WorkflowDefinition definition, List<Recorded> history, Instant now) {
    return decide(definition, new RunFold(definition).of(history), now);
  }

  /** As above, for who has added up the history already. */
  public Decision decide(WorkflowDefinition definition, RunState run, Instant now) {
    if (run.isOver()) {
      return new Decision.Ended();
    }
    if (run.undoing() != null) {
      return run.paused() ? new Decision.Wait(null) : undo(definition, run, run.undoing(), now);
    }
    return switch (run.root().position()) {
      case Position.Broken broken ->
          new Decision.Fail(broken.node(), broken.code(), broken.message());
      case Position position when run.paused() -> new Decision.Wait(null);
      case Position.Finished finished -> complete(definition, run);
      default -> new Look(run, now).at(definition);
    };
  }

  private static Decision undo(
      WorkflowDefinition definition, RunState run, Undoing undoing, Instant now) {
    Instant notBefore = undoing.notBefore();
    if (notBefore != null && notBefore.isAfter(now)) {
      return new Decision.Wait(notBefore);
    }
    Undo first = undoing.left().getFirst();
    WorkflowDefinition scope = Look.scope(definition, first.node());
    Node done = StepPath.node(definition, first.node());
    Node compensation =
        scope == null || done == null ? null : scope.handlingOf(done.id()).compensation();
    if (scope == null || compensation == null) {
      return new Decision.Fail(
          first.node(), ErrorCode.INTERNAL, "The definition has no compensation for this node");
    }
    return new Decision.Execute(
        List.of(
            new Work(
                first.node(),
                compensation,
                scope,
                scope.flow(),
                undoing.attempt(),
                first.input(),
                first.state(),
                new Work.Task.Undo(first.seq()),
                run.generation())),
        null);
  }

  private static Decision complete(WorkflowDefinition definition, RunState run) {
    try {
      return new Decision.Complete(output(definition, "output", run.input(), run.state()));
    } catch (KaizenException e) {
      return new Decision.Fail(null, e.code(), String.valueOf(e.getMessage()));
    }
  }

  /** What a workflow answers at its end. */
  static Map<String, Object> output(
      WorkflowDefinition definition,
      String where,
      Map<String, Object> input,
      Map<String, Object> state) {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    definition
        .output()
        .forEach(
            (name, source) ->
                output.put(
                    name, Expressions.compile(source).evaluate(where + "." + name, input, state)));
    return output;
  }
}
