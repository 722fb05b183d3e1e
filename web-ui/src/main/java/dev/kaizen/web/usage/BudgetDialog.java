package dev.kaizen.web.usage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.usage.Budget;
import dev.kaizen.usage.BudgetService;
import dev.kaizen.usage.BudgetTerms;
import dev.kaizen.usage.BudgetTerms.AtLimit;
import dev.kaizen.usage.BudgetTerms.Scope;
import dev.kaizen.usage.Period;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Asks for a new budget, or changes or removes one. */
final class BudgetDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int MICROS = 6;
  private static final int USUAL_WARNING = 80;

  private final transient BudgetService budgets;
  private final transient @Nullable Budget old;
  private final SerializableRunnable done;
  private final TextField name = new TextField("Name");
  private final Select<Scope> scope = new Select<>();
  private final TextField workflow = new TextField("Workflow");
  private final Select<Period> period = new Select<>();
  private final BigDecimalField limit = new BigDecimalField("Limit in €");
  private final IntegerField warning = new IntegerField("Warn at percent");
  private final Select<AtLimit> atLimit = new Select<>();
  private final Div failure = new Div();

  BudgetDialog(BudgetService budgets, @Nullable Budget old, SerializableRunnable done) {
    this.budgets = budgets;
    this.old = old;
    this.done = done;
    setHeaderTitle(old == null ? "New budget" : "Budget " + old.terms().name());
    setWidth("480px");
    choices();
    fill(
        old == null
            ? new BudgetTerms(
                "budget", Scope.TENANT, null, Period.MONTH, 0, USUAL_WARNING, AtLimit.PAUSE)
            : old.terms());
    if (old == null) {
      name.clear();
      limit.clear();
    }
    add(Boxes.stack(name, scope, workflow, period, limit, warning, atLimit, failure));
    Button save = new Button(old == null ? "Create budget" : "Change budget", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-budget");
    getFooter().add(new Button("Go back", e -> close()));
    if (old != null) {
      Button remove = new Button("Remove budget " + old.terms().name(), e -> remove(old));
      remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
      getFooter().add(remove);
    }
    getFooter().add(save);
  }

  private void choices() {
    scope.setLabel("Counts");
    scope.setItems(Scope.values());
    scope.setItemLabelGenerator(
        s ->
            switch (s) {
              case TENANT -> "all calls of the tenant";
              case WORKFLOW -> "all runs of a workflow";
              case RUN -> "each run by itself";
            });
    scope.addValueChangeListener(
        e -> {
          workflow.setVisible(e.getValue() != Scope.TENANT);
          period.setVisible(e.getValue() != Scope.RUN);
        });
    period.setLabel("Begins anew");
    period.setItems(Period.values());
    period.setItemLabelGenerator(
        p ->
            switch (p) {
              case DAY -> "every day (UTC)";
              case MONTH -> "every month (UTC)";
              case TOTAL -> "never";
            });
    atLimit.setLabel("When nothing is left");
    atLimit.setItems(AtLimit.values());
    atLimit.setItemLabelGenerator(
        a ->
            switch (a) {
              case STOP -> "the run's step fails";
              case PAUSE -> "the run waits for a person";
            });
    name.setHelperText("a-z, 0-9 and -, such as purchases");
    name.setWidthFull();
    workflow.setWidthFull();
  }

  private void fill(BudgetTerms terms) {
    name.setValue(terms.name());
    scope.setValue(terms.scope());
    workflow.setValue(terms.workflow() == null ? "" : terms.workflow());
    workflow.setVisible(terms.scope() != Scope.TENANT);
    period.setValue(terms.period());
    period.setVisible(terms.scope() != Scope.RUN);
    limit.setValue(BigDecimal.valueOf(terms.limitMicros(), MICROS).stripTrailingZeros());
    warning.setValue(terms.warnPercent());
    atLimit.setValue(terms.atLimit());
    boolean isNew = old == null;
    scope.setReadOnly(!isNew);
    workflow.setReadOnly(!isNew);
    period.setReadOnly(!isNew);
  }

  private void save() {
    attempt(
        () -> {
          if (old == null) {
            budgets.create(terms());
          } else {
            budgets.change(old.id(), terms(), old.revision());
          }
        });
  }

  private void remove(Budget budget) {
    attempt(() -> budgets.delete(budget.id(), budget.revision()));
  }

  private BudgetTerms terms() {
    BigDecimal euros = limit.getValue();
    Integer percent = warning.getValue();
    Scope counts = scope.getValue();
    String of = workflow.getValue().strip();
    return new BudgetTerms(
        name.getValue().strip(),
        counts,
        counts == Scope.TENANT || of.isEmpty() ? null : of,
        counts == Scope.RUN ? Period.TOTAL : period.getValue(),
        euros == null
            ? -1
            : euros.movePointRight(MICROS).setScale(0, RoundingMode.HALF_UP).longValueExact(),
        percent == null ? 0 : percent,
        atLimit.getValue());
  }

  private void attempt(Runnable act) {
    failure.removeAll();
    try {
      act.run();
      close();
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
