package dev.kaizen.web.run;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.run.RunStep;
import dev.kaizen.web.ui.Boxes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** When each step of a run was at work, against the whole of it. */
final class Timeline extends Div {
  private static final long serialVersionUID = 1L;

  Timeline() {
    addClassName("timeline");
    getElement().setAttribute("role", "table").setAttribute("aria-label", "Timeline of the steps");
  }

  /**
   * @param until where the time line ends: the end of the run, or now
   */
  void show(List<RunStep> steps, Instant from, Instant until) {
    removeAll();
    double whole = Math.max(1, Duration.between(from, until).toMillis());
    for (RunStep step : steps) {
      Instant begun = step.startedAt() == null ? step.endedAt() : step.startedAt();
      Instant ended = step.status().equals("WAITING") ? until : step.endedAt();
      long millis = Math.max(0, Duration.between(begun, ended).toMillis());
      Div bar = Boxes.of("bar");
      bar.getStyle()
          .set("left", percent(Duration.between(from, begun).toMillis() / whole))
          .set("width", percent(millis / whole));
      String took = took(millis);
      Div track = Boxes.of("track " + RunLook.ofStep(step.status()).tone().cssClass(), bar);
      track.getElement().setAttribute("title", step.title() + ", " + took);
      Div name = Boxes.of("name");
      name.setText(step.node().isEmpty() ? step.title() : step.node());
      name.getElement().setAttribute("title", step.title());
      Div length = Boxes.of("took");
      length.setText(step.status().equals("WAITING") ? took + " so far" : took);
      for (Div cell : List.of(name, track, length)) {
        cell.getElement().setAttribute("role", "cell");
      }
      add(name, track, length);
    }
    if (steps.isEmpty()) {
      add(Boxes.text("muted", "No step has run yet."));
    }
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", Math.clamp(part, 0, 1) * 100);
  }

  /** Short for a step, readable for a wait of days. */
  static String took(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    Duration time = Duration.ofMillis(millis);
    if (time.toMinutes() < 1) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
    if (time.toHours() < 1) {
      return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
    return time.toDays() < 1
        ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d d %d h".formatted(time.toDays(), time.toHoursPart());
  }
}
