package dev.kaizen.web.approval;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.approval.Oversight;
import dev.kaizen.approval.OversightService;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The team of those who decide: what waits, with whom, for how long, and how they decided. */
@Route(value = "oversight", layout = ConsoleLayout.class)
@PageTitle("Oversight · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class OversightView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public OversightView(OversightService oversight) {
    Oversight now = oversight.look();
    addClassName("page");
    add(
        PageHead.of("Oversight of approvals")
            .saying(
                "What waits for people now, and how they decided in the last 30 days. Decisions"
                    + " within a minute, rates near 100 % and missed checks say that somebody is"
                    + " too busy to look."),
        new Panel("Waiting now").holding(waiting(now), ages(now.ages())),
        new Panel("Who is at them").holding(loads(now.loads())),
        new Panel("How people decided").holding(reviewers(now.reviewers())));
  }

  private static Facts waiting(Oversight now) {
    return new Facts()
        .fact("Open", new Anchor("approvals", Numbers.of(now.open(), "request")))
        .fact("Overdue", new Anchor("approvals?due=over", Numbers.of(now.overdue(), "request")))
        .fact("Ended undecided in 30 days", Numbers.of(now.expired(), "request"));
  }

  private static Grid<Oversight.Age> ages(List<Oversight.Age> ages) {
    Grid<Oversight.Age> grid =
        Grids.of(Oversight.Age.class, "Open requests by age", nothing("Nothing waits"));
    grid.addColumn(
            age ->
                age.olderThan().isZero()
                    ? "up to " + words(ages.get(1).olderThan())
                    : "over " + words(age.olderThan()))
        .setHeader("Waiting for");
    number(grid, "Requests", age -> Numbers.count(age.count()));
    return filled(grid, ages.stream().filter(age -> age.count() > 0).toList());
  }

  private static Grid<Oversight.Load> loads(List<Oversight.Load> loads) {
    Grid<Oversight.Load> grid =
        Grids.of(Oversight.Load.class, "Open requests by person", nothing("Nothing waits"));
    grid.addColumn(load -> load.person() == null ? "nobody yet" : load.person())
        .setHeader("Person");
    number(grid, "Requests", load -> Numbers.count(load.count()));
    return filled(grid, loads);
  }

  private static Grid<Oversight.Reviewer> reviewers(List<Oversight.Reviewer> reviewers) {
    Grid<Oversight.Reviewer> grid =
        Grids.of(
            Oversight.Reviewer.class, "Decisions by person", nothing("Nobody decided anything"));
    grid.addColumn(Oversight.Reviewer::person).setHeader("Person").setAutoWidth(true);
    number(grid, "Decisions", r -> Numbers.count(r.decisions()));
    number(
        grid,
        "Approved",
        r -> "%d %%".formatted(Math.round(100.0 * r.approvals() / r.decisions())));
    number(grid, "Median time", r -> words(r.medianTime()));
    number(grid, "Within a minute", r -> Numbers.count(r.quick()));
    number(
        grid,
        "Checks found",
        r -> r.checks() == 0 ? "–" : (r.checks() - r.missed()) + " of " + r.checks());
    return filled(grid, reviewers);
  }

  private static <T> void number(
      Grid<T> grid, String header, SerializableFunction<T, String> text) {
    grid.addColumn(text::apply).setHeader(header).setTextAlign(ColumnTextAlign.END);
  }

  private static <T> Grid<T> filled(Grid<T> grid, List<T> rows) {
    grid.setItems(rows);
    grid.setAllRowsVisible(true);
    return grid;
  }

  private static Empty nothing(String title) {
    return new Empty("check-circle", title, "Figures appear here when people are asked.");
  }

  private static String words(Duration time) {
    if (time.toDays() > 0) {
      return Numbers.of(time.toDays(), "day");
    }
    if (time.toHours() > 0) {
      return Numbers.of(time.toHours(), "hour");
    }
    return time.toMinutes() > 0
        ? Numbers.of(time.toMinutes(), "minute")
        : Numbers.of(time.toSeconds(), "second");
  }
}
