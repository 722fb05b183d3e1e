package dev.kaizen.web.usage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.BudgetService;
import dev.kaizen.usage.BudgetStatus;
import dev.kaizen.usage.BudgetTerms;
import dev.kaizen.usage.Euros;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import java.util.Locale;

/** The budgets with what is used of each. */
final class BudgetList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient BudgetService budgets;
  private final Grid<BudgetStatus> grid;

  BudgetList(BudgetService budgets) {
    this.budgets = budgets;
    grid =
        Grids.of(
            BudgetStatus.class,
            "Budgets",
            new Empty("list", "No budgets yet", "Nothing limits what models may cost."));
    grid.addColumn(status -> status.budget().terms().name()).setHeader("Budget");
    grid.addColumn(status -> about(status.budget().terms())).setHeader("For").setFlexGrow(2);
    grid.addColumn(
            Meters.<BudgetStatus>in(
                BudgetStatus::percent,
                status -> status.budget().terms().warnPercent(),
                BudgetList::words))
        .setHeader("Used")
        .setFlexGrow(4);
    grid.addColumn(Time.in(BudgetStatus::resetsAt)).setHeader("Begins anew");
    boolean mayEdit = Callers.current().may(Permission.BUDGET_EDIT);
    if (mayEdit) {
      grid.addComponentColumn(this::change)
          .setTextAlign(ColumnTextAlign.END)
          .setWidth("110px")
          .setFlexGrow(0);
    }
    grid.setAllRowsVisible(true);
    Grids.page(grid, budgets::list);
    Button make = new Button("New budget", e -> open(new BudgetDialog(budgets, null, this::show)));
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId("new-budget");
    make.setVisible(mayEdit);
    add(new Panel("Budgets", make).holding(grid));
  }

  private Button change(BudgetStatus status) {
    Button change =
        new Button("Change", e -> open(new BudgetDialog(budgets, status.budget(), this::show)));
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    change.setAriaLabel("Change " + status.budget().terms().name());
    return change;
  }

  private static void open(BudgetDialog dialog) {
    dialog.open();
  }

  private void show() {
    grid.getDataProvider().refreshAll();
  }

  static String about(BudgetTerms terms) {
    String whose =
        switch (terms.scope()) {
          case TENANT -> "all calls";
          case WORKFLOW -> "runs of " + terms.workflow();
          case RUN -> terms.workflow() == null ? "each run" : "each run of " + terms.workflow();
        };
    return switch (terms.period()) {
      case DAY, MONTH -> whose + ", a " + terms.period().name().toLowerCase(Locale.ROOT);
      case TOTAL -> whose;
    };
  }

  private static String words(BudgetStatus status) {
    String held = status.heldMicros() == 0 ? "" : ", " + Euros.of(status.heldMicros()) + " held";
    return "%s of %s%s"
        .formatted(
            Euros.of(status.usedMicros()), Euros.of(status.budget().terms().limitMicros()), held);
  }
}
