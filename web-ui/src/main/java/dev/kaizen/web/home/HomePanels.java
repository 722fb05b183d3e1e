package dev.kaizen.web.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.approval.Money;
import dev.kaizen.web.run.RunLook;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Tone;
import java.util.List;
import java.util.function.Supplier;

/** The parts of the first page. One that cannot be had says so and leaves the others alone. */
final class HomePanels {
  private static final int MOST = 8;

  private HomePanels() {}

  static Panel approvals(ApprovalService approvals) {
    return filled(
        new Panel("Needs you", new Anchor("approvals", "All approvals")),
        () ->
            approvals
                .list(new ApprovalFilter(ApprovalFilter.Stage.OPEN, true), PageRequest.first(MOST))
                .items()
                .stream()
                .map(HomePanels::row)
                .toList(),
        new Empty("check-circle", "Nothing waits for you", "Requests to decide appear here."));
  }

  static Panel controls(ComplianceService compliance) {
    return filled(
        new Panel("Controls that do not hold", new Anchor("compliance", "Compliance")),
        () ->
            compliance.controls().stream()
                .filter(c -> c.status() == ControlStatus.Status.FAILING)
                .limit(MOST)
                .map(HomePanels::row)
                .toList(),
        new Empty("shield", "No control fails", "See Compliance for how each was looked at."));
  }

  static Panel failed(RunService runs) {
    return filled(
        new Panel("Runs that failed", new Anchor("runs?status=FAILED", "All failed runs")),
        () -> runs(runs, new RunFilter(RunStatus.FAILED, null, null, null)),
        new Empty("check-circle", "No run has failed", "Failures appear here with their reason."));
  }

  static Panel lately(RunService runs, Caller caller) {
    Empty empty =
        caller.may(Permission.RUN_START)
            ? new Empty(
                "play",
                "Nothing has run yet",
                "Choose a workflow and start it.",
                new Anchor("workflows", "Go to Workflows"))
            : new Empty(
                "play", "Nothing has run yet", "Runs appear here when somebody starts one.");
    return filled(
        new Panel("Ran lately", new Anchor("runs", "All runs")),
        () -> runs(runs, RunFilter.ALL),
        empty);
  }

  private static List<Component> runs(RunService runs, RunFilter filter) {
    return runs.list(filter, PageRequest.first(MOST)).items().stream()
        .<Component>map(HomePanels::row)
        .toList();
  }

  private static Panel filled(
      Panel panel, Supplier<? extends List<? extends Component>> rows, Empty whenEmpty) {
    try {
      List<? extends Component> found = rows.get();
      if (found.isEmpty()) {
        panel.add(whenEmpty);
      } else {
        var list = Boxes.of("");
        found.forEach(list::add);
        panel.add(list);
      }
    } catch (RuntimeException e) {
      panel.add(Notice.failure(e));
    }
    return panel;
  }

  private static Component row(ApprovalRequest request) {
    return link(
        "approvals/" + request.id(),
        new Icon("inbox"),
        Boxes.text("what", request.title()),
        Boxes.text("num", Money.of(request.action()).orElse("")),
        Time.ago(request.createdAt()));
  }

  private static Component row(ControlStatus control) {
    return link(
        "compliance",
        new Badge(new Look("x-circle", "Failing", Tone.BAD)),
        Boxes.text("what", control.number() + ". " + control.title()),
        new Span(control.failing() + " of " + control.population()));
  }

  private static Component row(Run run) {
    var failure = run.error();
    return link(
        "runs/" + run.id(),
        new Badge(RunLook.of(run.status())),
        Boxes.text(
            "what", failure == null ? run.workflow() : run.workflow() + ": " + failure.message()),
        Boxes.text("muted small", run.startedBy()),
        Time.ago(run.createdAt()));
  }

  private static Anchor link(String path, Component... parts) {
    Anchor link = new Anchor(path, parts);
    link.addClassName("link-row");
    return link;
  }
}
