package dev.kaizen.web.usage;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.kaizen.usage.Euros;
import dev.kaizen.usage.UsageQuery;
import dev.kaizen.usage.UsageQuery.By;
import dev.kaizen.usage.UsageService;
import dev.kaizen.usage.UsageSum;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Panel;
import java.time.Instant;

/** What was used since a moment, added up by day, workflow, model or person. */
final class UseList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient UsageService usage;
  private final Instant from;
  private final Instant to;
  private final Select<By> by = new Select<>();
  private final Grid<UsageSum> grid;

  UseList(UsageService usage, Instant from, Instant to) {
    this.usage = usage;
    this.from = from;
    this.to = to;
    grid =
        Grids.of(
            UsageSum.class,
            "Use",
            new Empty("list", "Nothing used yet", "Calls of models are counted here."));
    grid.addColumn(sum -> sum.key().isEmpty() ? "outside a run" : sum.key())
        .setHeader("What")
        .setFlexGrow(3);
    number("Calls").apply(grid, UsageSum::calls);
    number("Tokens in").apply(grid, sum -> sum.tokens().in());
    number("Tokens out").apply(grid, sum -> sum.tokens().out());
    grid.addColumn(sum -> Euros.of(sum.costMicros()))
        .setHeader("Cost")
        .setTextAlign(ColumnTextAlign.END);
    grid.setAllRowsVisible(true);
    by.setItems(By.DAY, By.WORKFLOW, By.MODEL, By.PERSON);
    by.setItemLabelGenerator(UseList::words);
    by.setAriaLabel("Add up by");
    by.setId("usage-by");
    by.addValueChangeListener(e -> show());
    by.setValue(By.DAY);
    UsageSum total = usage.total(from, to);
    add(
        new Panel(
                "This month",
                new Span(
                    "%s, %s"
                        .formatted(
                            Numbers.of(total.calls(), "call"), Euros.of(total.costMicros()))),
                by)
            .holding(grid));
  }

  private void show() {
    UsageQuery query = new UsageQuery(by.getValue(), from, to);
    Grids.page(grid, page -> usage.sums(query, page));
  }

  private static String words(By by) {
    return switch (by) {
      case DAY -> "by day";
      case WORKFLOW -> "by workflow";
      case MODEL -> "by model";
      case RUN -> "by run";
      case PERSON -> "by person";
    };
  }

  private record Column(String title) {
    void apply(
        Grid<UsageSum> to, com.vaadin.flow.function.SerializableFunction<UsageSum, Long> of) {
      to.addColumn(sum -> Numbers.count(of.apply(sum)))
          .setHeader(title)
          .setTextAlign(ColumnTextAlign.END);
    }
  }

  private static Column number(String title) {
    return new Column(title);
  }
}
