package dev.kaizen.web.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One control, to open for how it was looked at and what does not hold. */
final class ControlRow extends Div {
  private static final long serialVersionUID = 1L;

  ControlRow(ControlStatus control, Optional<Framework> framework) {
    Fold fold = new Fold(summary(control, framework), body(control));
    fold.addClassName("step");
    if (control.status() == ControlStatus.Status.FAILING) {
      fold.getElement().setAttribute("open", true);
    }
    add(fold);
  }

  private static Div summary(ControlStatus control, Optional<Framework> framework) {
    Div row =
        Boxes.row(
            new Badge(ControlLook.of(control.status())),
            Boxes.text("node-title", control.number() + ". " + control.title()),
            Boxes.text("muted small", clauses(control, framework)));
    Div aside = Boxes.of("row aside");
    if (control.failing() > 0) {
      aside.add(Boxes.text("overdue small", Numbers.of(control.failing(), "item") + " failing"));
    }
    aside.add(
        Boxes.text("muted small", Numbers.of(control.population(), "item") + " looked at"),
        assessed(control));
    row.add(aside);
    return row;
  }

  private static Component assessed(ControlStatus control) {
    Instant at = control.assessedAt();
    return at == null ? new Span("never assessed") : Time.ago(at);
  }

  private static String clauses(ControlStatus control, Optional<Framework> framework) {
    return control.clauses().entrySet().stream()
        .filter(e -> framework.map(f -> f == e.getKey()).orElse(true))
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> e.getKey().title() + " " + String.join(", ", e.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static Div body(ControlStatus control) {
    Div body =
        Boxes.of(
            "body",
            Boxes.outside(control.assertion()),
            new Facts()
                .fact("Last assessed", assessed(control))
                .fact("Looked at", Numbers.of(control.population(), "item"))
                .fact("How", control.populationQuery())
                .fact("Does not hold for", Numbers.of(control.failing(), "item"))
                .fact("Counts as fresh for", Ages.words(control.freshnessSeconds())));
    String note = control.note();
    if (note != null && !note.isBlank()) {
      body.add(Boxes.outside(note));
    }
    if (!control.failingItems().isEmpty()) {
      body.add(
          Boxes.of(
              "stack tight",
              new H3(
                  "Failing items"
                      + (more(control) ? ", the first " + control.failingItems().size() : "")),
              Json.block(List.copyOf(control.failingItems()))));
    }
    return body;
  }

  private static boolean more(ControlStatus control) {
    return control.failing() > control.failingItems().size();
  }
}
