package dev.kaizen.web.compliance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Spells;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.TreeMap;

/** One finding: what is wrong, and the work on it. */
@Route(value = "compliance/findings/:id", layout = ConsoleLayout.class)
@PageTitle("Finding · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class FindingView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient FindingService findings;
  private final transient ComplianceService compliance;
  private final transient Clock clock;

  @Inject
  public FindingView(FindingService findings, ComplianceService compliance, Clock clock) {
    this.findings = findings;
    this.compliance = compliance;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Addresses.named(event, "There is no such finding", findings::get));
  }

  private void show(Finding finding) {
    ControlStatus control = compliance.control(finding.control());
    removeAll();
    add(
        PageHead.under(new RouterLink("Findings", FindingsView.class), Items.words(finding.item())),
        Notice.failure(Spells.field(finding.problem())),
        Boxes.of("split", work(finding), new Panel("What it is").holding(facts(finding, control))));
  }

  private Div work(Finding finding) {
    if (finding.status() == Finding.Status.RESOLVED) {
      return Boxes.stack(
          Notice.success("An assessment found that this holds again: nothing is left to do."));
    }
    if (!Callers.current().may(Permission.COMPLIANCE_EDIT)) {
      return Boxes.stack(
          Notice.info(
              "To plan the work or accept the risk is for a "
                  + Spells.holders(Permission.COMPLIANCE_EDIT)
                  + "."));
    }
    return Boxes.stack(
        new Panel("Who acts, until when, and how")
            .holding(new PlanForm(findings, finding, this::show)),
        new Panel("Or bear the risk for a time")
            .holding(new AcceptForm(findings, finding, this::show)));
  }

  private Facts facts(Finding finding, ControlStatus control) {
    Facts facts =
        new Facts()
            .fact("State", new Badge(ControlLook.of(finding, clock.instant())))
            .fact(
                "Control",
                new Anchor("compliance/controls/" + control.id(), ControlGrid.title(control)))
            .fact("Severity", ControlLook.word(finding.severity()))
            .fact("Owner", finding.owner() == null ? "nobody yet" : finding.owner())
            .time("Due", finding.dueAt())
            .time("Found", finding.openedAt())
            .time("Resolved", finding.resolvedAt());
    if (!finding.plan().isEmpty()) {
      facts.fact("Plan", Boxes.outside(finding.plan()));
    }
    Finding.Acceptance acceptance = finding.acceptance();
    if (acceptance != null) {
      facts
          .fact("Risk accepted by", new Span(acceptance.by()))
          .time("Until", acceptance.until())
          .fact("Because", Boxes.outside(acceptance.reason()));
    }
    new TreeMap<>(finding.item())
        .forEach((key, value) -> facts.fact(Spells.field(key), Items.shown(key, value)));
    return facts;
  }
}
