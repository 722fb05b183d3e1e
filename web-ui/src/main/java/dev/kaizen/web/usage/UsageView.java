package dev.kaizen.web.usage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.BudgetService;
import dev.kaizen.usage.Period;
import dev.kaizen.usage.QuotaService;
import dev.kaizen.usage.UsageService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.PageHead;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What models were used for and cost, what may be spent, and how much of everything there is. */
@Route(value = "usage", layout = ConsoleLayout.class)
@PageTitle("Usage · Kaizen")
@Needs(Permission.USAGE_READ)
public class UsageView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public UsageView(UsageService usage, BudgetService budgets, QuotaService quotas, Clock clock) {
    addClassName("page");
    Instant from = Period.MONTH.start(clock.instant());
    Instant to = clock.instant().plus(Duration.ofHours(1));
    add(
        PageHead.of("Usage and budgets")
            .saying("Money is held before a model is called, so a budget is never overspent.")
            .with(Downloads.link("Export", "usage.csv", out -> usage.export(from, to, out))),
        new BudgetList(budgets),
        new UseList(usage, from, to),
        new QuotaList(quotas));
  }
}
