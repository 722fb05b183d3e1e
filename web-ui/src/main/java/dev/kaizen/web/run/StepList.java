package dev.kaizen.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.run.RunStep;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every step of the journal, to open for what it saw and did. Open ones stay open. */
final class StepList extends Div {
  private static final long serialVersionUID = 1L;

  private final List<String> shown = new ArrayList<>();

  StepList() {
    addClassName("stack");
  }

  void clear() {
    removeAll();
    shown.clear();
  }

  void show(List<RunStep> steps) {
    if (steps.isEmpty()) {
      clear();
      add(Boxes.text("muted", "No step has run yet."));
      return;
    }
    if (shown.isEmpty()) {
      removeAll();
    }
    for (int i = 0; i < steps.size(); i++) {
      RunStep step = steps.get(i);
      String key = step.seq() + step.status();
      if (i < shown.size() && shown.get(i).equals(key)) {
        continue;
      }
      if (i < shown.size()) {
        replace(getComponentAt(i), fold(step));
        shown.set(i, key);
      } else {
        add(fold(step));
        shown.add(key);
      }
    }
  }

  private static Component fold(RunStep step) {
    Fold fold =
        new Fold(
            Boxes.row(
                new Badge(RunLook.ofStep(step.status())),
                Boxes.text("", step.title()),
                Boxes.text("muted small", step.kind() + " · " + step.node()),
                Boxes.text("muted small", took(step))),
            new StepBody(step));
    fold.addClassName("step");
    return fold;
  }

  private static String took(RunStep step) {
    Instant from = step.startedAt();
    if (from == null || step.status().equals("WAITING")) {
      return step.attempt() > 1 ? "attempt " + step.attempt() : "";
    }
    String took = Timeline.took(Duration.between(from, step.endedAt()).toMillis());
    return step.attempt() > 1 ? took + ", attempt " + step.attempt() : took;
  }
}
