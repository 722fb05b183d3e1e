package dev.kaizen.web.compliance;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Time;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A framework in its own order: how each clause is met, and what nothing covers. */
final class ClauseGrid {
  private ClauseGrid() {}

  static Grid<ClauseStatus> of(List<ClauseStatus> clauses, List<ControlStatus> controls) {
    Map<String, Integer> numbers =
        controls.stream().collect(Collectors.toMap(ControlStatus::id, ControlStatus::number));
    Grid<ClauseStatus> grid =
        Grids.of(
            ClauseStatus.class, "Clauses", new Empty("shield", "No clause", "Choose another one."));
    grid.addColumn(Badge.in(clause -> ControlLook.of(clause.state())))
        .setHeader("State")
        .setWidth("140px")
        .setFlexGrow(0);
    grid.addColumn(clause -> clause.clause().id())
        .setHeader("Clause")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addColumn(clause -> clause.clause().title())
        .setHeader("Is about")
        .setWidth("240px")
        .setFlexGrow(3);
    grid.addComponentColumn(clause -> met(clause, numbers))
        .setHeader("Met by")
        .setWidth("180px")
        .setFlexGrow(2);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setAllRowsVisible(true);
    grid.setItems(clauses);
    return grid;
  }

  private static Div met(ClauseStatus clause, Map<String, Integer> numbers) {
    Div row = Boxes.row();
    ClauseStatus.Attested attested = clause.attestation();
    if (attested != null) {
      row.add(
          new Anchor("compliance/attestations", "statement of " + attested.by()),
          new Span("until"),
          Time.exact(attested.until()));
      return row;
    }
    clause
        .controls()
        .forEach(
            id -> row.add(new Anchor("compliance/controls/" + id, "control " + numbers.get(id))));
    return row;
  }
}
