package dev.kaizen.web.usage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.QuotaKind;
import dev.kaizen.usage.QuotaService;
import dev.kaizen.usage.QuotaState;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;

/** The quotas with what is used of each. */
final class QuotaList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient QuotaService quotas;
  private final Grid<QuotaState> grid;

  QuotaList(QuotaService quotas) {
    this.quotas = quotas;
    grid = Grids.of(QuotaState.class, "Quotas", new Empty("list", "No quotas", "There are none."));
    grid.addColumn(state -> words(state.kind())).setHeader("Quota").setFlexGrow(2);
    grid.addColumn(
            Meters.<QuotaState>in(
                QuotaList::percent, state -> QuotaKind.WARN_PERCENT, QuotaList::used))
        .setHeader("Used")
        .setFlexGrow(3);
    grid.addColumn(Time.in(QuotaState::resetsAt)).setHeader("Begins anew");
    if (Callers.current().may(Permission.QUOTA_EDIT)) {
      grid.addComponentColumn(this::change)
          .setTextAlign(ColumnTextAlign.END)
          .setWidth("110px")
          .setFlexGrow(0);
    }
    grid.setAllRowsVisible(true);
    add(new Panel("Quotas").holding(grid));
    show();
  }

  private Button change(QuotaState state) {
    Button change = new Button("Change", e -> new QuotaDialog(quotas, state, this::show).open());
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    change.setAriaLabel("Change " + words(state.kind()));
    return change;
  }

  private void show() {
    grid.setItems(quotas.list());
  }

  private static int percent(QuotaState state) {
    Long limit = state.limit();
    Long used = state.used();
    return limit == null || used == null ? -1 : Meters.percent(used, limit);
  }

  private static String used(QuotaState state) {
    Long used = state.used();
    Long limit = state.limit();
    String of = limit == null ? "no limit" : "of " + Numbers.count(limit);
    return used == null ? of : Numbers.count(used) + (limit == null ? ", " : " ") + of;
  }

  static String words(QuotaKind kind) {
    return switch (kind) {
      case RUNS_PER_DAY -> "Runs a day";
      case CONCURRENT_RUNS -> "Runs that are not over";
      case TOKENS_PER_DAY -> "Tokens a day";
      case STORAGE_BYTES -> "Bytes of documents";
      case DOCUMENTS -> "Documents";
      case REQUESTS_PER_MINUTE -> "Requests a minute, each node";
    };
  }
}
