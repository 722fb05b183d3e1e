package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.approval.Simulation;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;

/** What past requests would have come to. */
final class SimulationList extends Div {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  SimulationList(Simulation simulation) {
    addClassNames("stack", "tight");
    add(
        new Span(
            "Of the last %d requests it would have been for %d, and %d would stand otherwise."
                .formatted(simulation.looked(), simulation.applies(), simulation.changed())));
    simulation.cases().stream().limit(SHOWN).forEach(c -> add(line(c)));
    if (simulation.cases().size() > SHOWN) {
      add(Boxes.text("muted small", "The newest %d are shown.".formatted(SHOWN)));
    }
  }

  private static Div line(Simulation.Case c) {
    Div row =
        Boxes.row(
            new Anchor("approvals/" + c.id(), c.title()),
            new Badge(ApprovalLook.of(c.before())),
            new Span("would be"),
            new Badge(ApprovalLook.of(c.after())));
    if (!c.waitsFor().isEmpty()) {
      row.add(Boxes.text("muted", "waits for " + c.waitsFor()));
    }
    return row;
  }
}
