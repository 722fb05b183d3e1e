package dev.kaizen.telemetry;

import dev.kaizen.run.metrics.RunWatch;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.Steps;
import dev.kaizen.sdk.run.Work;
import java.util.Locale;
import java.util.UUID;

/** Times and traces each step and each call of a model. */
final class WatchedRuns implements RunWatch {
  private static final String NO_ERROR = "none";

  private final StepMeters meters;
  private final RunSpans spans;

  WatchedRuns(StepMeters meters, RunSpans spans) {
    this.meters = meters;
    this.spans = spans;
  }

  @Override
  public Steps around(Steps steps) {
    return (run, work) -> step(steps, run, work);
  }

  @Override
  public Model around(Model model) {
    return request -> call(model, request);
  }

  private RunEvent step(Steps steps, UUID run, Work work) {
    long began = System.nanoTime();
    String error = ErrorCode.INTERNAL.name();
    try (RunSpans.Open span = spans.step(run, work)) {
      try {
        RunEvent event = steps.execute(run, work);
        if (event instanceof RunEvent.StepCompleted done) {
          span.used(done.usage());
        }
        error = NO_ERROR;
        return event;
      } catch (KaizenException e) {
        error = e.code().name();
        throw e;
      } finally {
        tell(span, error);
        meters.step(kind(work), error, System.nanoTime() - began);
      }
    }
  }

  private ModelAnswer call(Model model, ModelRequest request) {
    long began = System.nanoTime();
    String error = ErrorCode.INTERNAL.name();
    ModelName name = ModelName.NONE;
    try (RunSpans.Open span = spans.call()) {
      try {
        ModelAnswer answer = model.answer(request);
        name = ModelName.of(answer.model());
        span.answered(name);
        span.used(answer.usage());
        meters.used(name, answer.usage());
        error = NO_ERROR;
        return answer;
      } catch (KaizenException e) {
        error = e.code().name();
        throw e;
      } finally {
        tell(span, error);
        meters.call(name, error, System.nanoTime() - began);
      }
    }
  }

  private static void tell(RunSpans.Open span, String error) {
    if (!error.equals(NO_ERROR)) {
      span.failed(error);
    }
  }

  /** Such as {@code agent}. */
  static String kind(Work work) {
    return work.node().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
