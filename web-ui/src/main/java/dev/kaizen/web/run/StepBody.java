package dev.kaizen.web.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.kaizen.run.RunStep;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PassageCard;
import java.util.List;
import java.util.Map;

/** Inside a step: what it changed, the state before and after, prompt, answer and passages. */
final class StepBody extends Div {
  private static final long serialVersionUID = 1L;

  StepBody(RunStep step) {
    addClassName("body");
    String error = step.error();
    if (error != null) {
      add(Notice.failure(error));
    }
    Trace trace = new Trace(step.trace());
    trace
        .text("prompt")
        .ifPresent(
            text -> add(new Fold("Prompt as it was sent", Boxes.of("json", Boxes.outside(text)))));
    trace
        .text("answer")
        .ifPresent(
            text -> add(new Fold("Answer as it came back", Boxes.of("json", Boxes.outside(text)))));
    passages(trace.list("passages"));
    Map<String, Object> changed = StepStory.added(step);
    if (!changed.isEmpty()) {
      add(Boxes.of("stack tight", new H3("Written by this step"), Json.block(changed)));
    }
    add(
        new Fold(
            "State before and after",
            Boxes.of(
                "states",
                Boxes.of("stack tight", new H3("Before"), Json.block(step.stateBefore())),
                Boxes.of("stack tight", new H3("After"), Json.block(step.stateAfter())))));
    if (!step.trace().isEmpty()) {
      add(new Fold("All that was recorded", Json.block(step.trace())));
    }
    if (step.usage().modelCalls() > 0) {
      add(
          Boxes.text(
              "muted small",
              "%s in, %s out, %s"
                  .formatted(
                      Numbers.of(step.usage().tokensIn(), "token"),
                      Numbers.count(step.usage().tokensOut()),
                      Numbers.euros(step.usage().costMicros()))));
    }
  }

  private void passages(List<?> found) {
    Div all = Boxes.of("stack");
    for (Object item : found) {
      if (item instanceof Map<?, ?> map) {
        PassageCard.from(map).ifPresent(all::add);
      }
    }
    if (all.getComponentCount() > 0) {
      add(new Fold(Numbers.of(all.getComponentCount(), "passage"), all));
    }
  }
}
