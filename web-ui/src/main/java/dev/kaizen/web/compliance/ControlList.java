package dev.kaizen.web.compliance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Panel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A tally, then the controls, those that fail first. */
final class ControlList extends Div {
  private static final long serialVersionUID = 1L;

  private static final List<ControlStatus.Status> ORDER =
      List.of(
          ControlStatus.Status.FAILING,
          ControlStatus.Status.STALE,
          ControlStatus.Status.PASSING,
          ControlStatus.Status.NOT_APPLICABLE);

  ControlList(List<ControlStatus> all, Optional<Framework> framework) {
    addClassName("stack");
    List<ControlStatus> controls =
        all.stream()
            .filter(c -> framework.map(c.clauses()::containsKey).orElse(true))
            .sorted(
                Comparator.<ControlStatus>comparingInt(c -> ORDER.indexOf(c.status()))
                    .thenComparingInt(ControlStatus::number))
            .toList();
    framework.ifPresent(f -> add(Boxes.text("muted small", f.source())));
    add(tally(controls));
    Panel panel = new Panel("Controls");
    if (controls.isEmpty()) {
      panel.add(
          new Empty("shield", "No control serves this framework yet", "Choose another one above."));
    }
    controls.forEach(control -> panel.add(new ControlRow(control, framework)));
    add(panel);
  }

  private static Div tally(List<ControlStatus> controls) {
    Div row = Boxes.row();
    Arrays.stream(ControlStatus.Status.values())
        .sorted(Comparator.comparingInt(ORDER::indexOf))
        .forEach(
            status -> {
              long count = controls.stream().filter(c -> c.status() == status).count();
              if (count > 0) {
                row.add(new Badge(ControlLook.of(status)), new Span(Numbers.count(count)));
              }
            });
    return row;
  }
}
