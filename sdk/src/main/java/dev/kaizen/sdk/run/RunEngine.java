package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
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
  private final RetryPolicy retries;

  public RunEngine() {
    this(RetryPolicy.USUAL);
  }

  public RunEngine(RetryPolicy retries) {
    this.retries = retries;
  }

  /** Never throws: a history that cannot be is a decision to fail. */
  public Decision decide(WorkflowDefinition definition, List<Recorded> history, Instant now) {
    return decide(definition, new RunFold(definition, retries).of(history), now);
  }

  /** As above, for who has added up the history already. */
  public Decision decide(WorkflowDefinition definition, RunState run, Instant now) {
    return switch (run.position()) {
      case Position.Over over -> new Decision.Ended();
      case Position.Broken broken ->
          new Decision.Fail(broken.node(), broken.code(), broken.message());
      case Position position when run.paused() -> new Decision.Wait(null);
      case Position.Nowhere nowhere -> new Decision.Wait(null);
      case Position.Asking asking -> new Decision.Wait(null);
      case Position.At at when isLater(at.notBefore(), now) -> new Decision.Wait(at.notBefore());
      case Position.At at ->
          new Decision.Execute(at.node(), at.attempt(), run.input(), run.state());
      case Position.Finished finished -> complete(definition, run);
    };
  }

  private Decision complete(WorkflowDefinition definition, RunState run) {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    try {
      definition
          .output()
          .forEach(
              (name, source) ->
                  output.put(
                      name,
                      Expressions.compile(source)
                          .evaluate("output." + name, run.input(), run.state())));
      return new Decision.Complete(output);
    } catch (KaizenException e) {
      return new Decision.Fail(null, e.code(), String.valueOf(e.getMessage()));
    }
  }

  private static boolean isLater(@Nullable Instant notBefore, Instant now) {
    return notBefore != null && notBefore.isAfter(now);
  }
}
