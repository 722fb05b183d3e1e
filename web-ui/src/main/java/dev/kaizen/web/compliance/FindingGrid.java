package dev.kaizen.web.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Time;
import java.time.Clock;

/** Findings: what is wrong with which item, who must act, and by when. */
final class FindingGrid {
  private FindingGrid() {}

  static Grid<Finding> of(
      FindingService findings, FindingFilter filter, Clock clock, Component whenEmpty) {
    Grid<Finding> grid = Grids.of(Finding.class, "Findings", whenEmpty);
    grid.addColumn(Badge.in(finding -> ControlLook.of(finding, clock.instant())))
        .setHeader("State")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addColumn(
            Grids.link(
                finding -> "compliance/findings/" + finding.id(),
                finding -> Items.words(finding.item())))
        .setHeader("Item")
        .setWidth("200px")
        .setFlexGrow(2);
    grid.addColumn(Finding::problem).setHeader("Problem").setWidth("200px").setFlexGrow(3);
    grid.addColumn(finding -> ControlLook.word(finding.severity()))
        .setHeader("Severity")
        .setWidth("90px")
        .setFlexGrow(0);
    grid.addColumn(finding -> finding.owner() == null ? "nobody" : finding.owner())
        .setHeader("Owner")
        .setWidth("100px")
        .setFlexGrow(0);
    grid.addColumn(Time.in(Finding::dueAt)).setHeader("Due").setWidth("120px").setFlexGrow(0);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    Grids.pageAmongOthers(grid, page -> findings.list(filter, page));
    return grid;
  }
}
