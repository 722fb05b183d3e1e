package dev.kaizen.web.compliance;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Time;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The controls, those that fail first, each with who must act. */
final class ControlGrid {
  static final List<ControlStatus.Status> ORDER =
      List.of(
          ControlStatus.Status.FAILING,
          ControlStatus.Status.STALE,
          ControlStatus.Status.PASSING,
          ControlStatus.Status.NOT_APPLICABLE);

  private ControlGrid() {}

  static Grid<ControlStatus> of(
      List<ControlStatus> controls, Optional<Framework> framework, Map<String, String> owners) {
    Grid<ControlStatus> grid =
        Grids.of(
            ControlStatus.class,
            "Controls",
            new Empty("shield", "No control serves this framework", "Choose another one above."));
    grid.addColumn(Badge.in(control -> ControlLook.of(control.status())))
        .setHeader("Status")
        .setWidth("140px")
        .setFlexGrow(0);
    grid.addColumn(Grids.link(control -> "compliance/controls/" + control.id(), ControlGrid::title))
        .setHeader("Control")
        .setWidth("240px")
        .setFlexGrow(5);
    grid.addColumn(control -> serves(control, framework))
        .setHeader("Serves")
        .setWidth("180px")
        .setFlexGrow(2);
    grid.addColumn(control -> control.failing() == 0 ? "" : Numbers.count(control.failing()))
        .setHeader("Fails")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("90px")
        .setFlexGrow(0);
    grid.addColumn(control -> Numbers.count(control.population()))
        .setHeader("Looked at")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(control -> owners.getOrDefault(control.id(), ""))
        .setHeader("Owner")
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(Time.in(ControlStatus::assessedAt))
        .setHeader("Assessed")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setAllRowsVisible(true);
    grid.setItems(
        controls.stream()
            .sorted(
                Comparator.<ControlStatus>comparingInt(c -> ORDER.indexOf(c.status()))
                    .thenComparingInt(ControlStatus::number))
            .toList());
    return grid;
  }

  static String title(ControlStatus control) {
    return control.number() + ". " + control.title();
  }

  /** The clauses of the framework; of all of them, only which they are. */
  private static String serves(ControlStatus control, Optional<Framework> framework) {
    return framework
        .map(f -> String.join(", ", control.clauses().getOrDefault(f, List.of())))
        .orElseGet(
            () ->
                control.clauses().keySet().stream()
                    .sorted()
                    .map(Framework::title)
                    .collect(Collectors.joining(", ")));
  }
}
