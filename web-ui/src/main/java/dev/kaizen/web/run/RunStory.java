package dev.kaizen.web.run;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as a story: what came in, what was looked at, what answered, which way it went and why, who
 * decided, what came out and what it cost. Pure: the same journal tells the same story.
 */
final class RunStory {
  private RunStory() {}

  static List<Sentence> of(Run run, List<RunStep> steps) {
    List<Sentence> story = new ArrayList<>();
    story.add(began(run));
    steps.forEach(step -> story.add(StepStory.of(step)));
    switch (run.status()) {
      case COMPLETED -> story.add(completed(run));
      case FAILED -> story.add(failed(run));
      case CANCELLED -> story.add(end(run, "minus-circle", Tone.QUIET, "The run was cancelled."));
      case PAUSED ->
          story.add(
              end(
                  run,
                  "pause",
                  Tone.WAIT,
                  "The run is paused. It goes on when somebody resumes it."));
      case QUEUED, RUNNING, WAITING -> {}
    }
    return List.copyOf(story);
  }

  private static Sentence began(Run run) {
    String input = RunWords.list(run.input());
    return new Sentence(
        "began",
        new Look("flag", "Started", Tone.QUIET),
        "%s started %s, version %d%s"
            .formatted(
                run.startedBy(),
                run.workflow(),
                run.version(),
                input.isEmpty() ? ", without input." : " with this input:"),
        input.isEmpty() ? null : input,
        List.of(),
        null,
        run.createdAt());
  }

  private static Sentence completed(Run run) {
    var output = run.output();
    String result = output == null ? "" : RunWords.list(output);
    return new Sentence(
        "end-" + RunStatus.COMPLETED,
        new Look("check-circle", "Completed", Tone.GOOD),
        "The run completed" + cost(run.usage()) + (result.isEmpty() ? "." : ". Its result:"),
        result.isEmpty() ? null : result,
        List.of(),
        null,
        run.updatedAt());
  }

  private static Sentence failed(Run run) {
    RunFailure failure = run.error();
    String where = failure == null || failure.node() == null ? "" : " at step " + failure.node();
    return new Sentence(
        "end-" + RunStatus.FAILED,
        new Look("x-circle", "Failed", Tone.BAD),
        "The run failed" + where + cost(run.usage()) + (failure == null ? "." : ":"),
        failure == null ? null : failure.message(),
        List.of(),
        null,
        run.updatedAt());
  }

  private static Sentence end(Run run, String icon, Tone tone, String text) {
    return new Sentence(
        "end-" + run.status(),
        new Look(icon, run.status().name(), tone),
        text,
        null,
        List.of(),
        null,
        run.updatedAt());
  }

  private static String cost(Usage usage) {
    return usage.modelCalls() == 0
        ? " without asking a model"
        : ", after %s (%s, %s)"
            .formatted(
                Numbers.of(usage.modelCalls(), "model call"),
                Numbers.of(usage.tokensIn() + usage.tokensOut(), "token"),
                Numbers.euros(usage.costMicros()));
  }
}
