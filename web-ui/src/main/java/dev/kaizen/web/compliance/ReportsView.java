package dev.kaizen.web.compliance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.shell.Pace;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reports, newest first; those in the making are watched until they are ready. */
@Route(value = "compliance/reports", layout = ConsoleLayout.class)
@PageTitle("Reports · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class ReportsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final int WATCHED = 20;

  private final transient ReportService reports;
  private final Grid<Report> grid;
  private List<Report> newest = List.of();
  private @Nullable Registration polling;

  @Inject
  public ReportsView(ReportService reports) {
    this.reports = reports;
    addClassName("page");
    grid =
        Grids.of(
            Report.class,
            "Reports",
            new Empty(
                "file",
                "No reports yet",
                "A report says for a window of time which controls held, over what, with the evidence."));
    grid.addColumn(Badge.in(report -> ControlLook.of(report.status())))
        .setHeader("State")
        .setWidth("140px")
        .setFlexGrow(0);
    grid.addColumn(report -> report.framework().title() + " " + report.format())
        .setHeader("Report")
        .setWidth("150px");
    grid.addColumn(Spans::of).setHeader("About").setWidth("200px").setFlexGrow(2);
    grid.addColumn(Report::requestedBy).setHeader("Made for").setWidth("100px").setFlexGrow(0);
    grid.addColumn(Time.in(Report::createdAt)).setHeader("When").setWidth("130px").setFlexGrow(0);
    grid.addColumn(Grids.copy(report -> report.sha256() == null ? "" : report.sha256(), 12))
        .setHeader("SHA-256")
        .setWidth("140px")
        .setFlexGrow(0);
    grid.addComponentColumn(this::download).setHeader("File").setWidth("170px").setFlexGrow(1);
    Grids.pageAmongOthers(grid, reports::list);
    Button create =
        new Button(
            "New report", new Icon("file"), e -> new ReportDialog(reports, this::refresh).open());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setVisible(Callers.current().may(Permission.COMPLIANCE_REPORT));
    add(
        PageHead.of("Reports")
            .saying("Evidence for auditors, each with the hash of its bytes.")
            .with(Keys.on("n", "New report", create)),
        CompliancePage.REPORTS.parts(),
        grid);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    newest = reports.list(PageRequest.first(WATCHED)).items();
  }

  private void refresh() {
    List<Report> found = reports.list(PageRequest.first(WATCHED)).items();
    getUI().ifPresent(making(found) ? Pace::live : Pace::calm);
    if (!found.equals(newest)) {
      newest = found;
      grid.getDataProvider().refreshAll();
    }
  }

  private Component download(Report report) {
    String error = report.error();
    if (error != null) {
      return Boxes.text("overdue small", error);
    }
    if (report.status() != Report.Status.READY) {
      return new Span();
    }
    String file =
        "%s-%s-%s.%s"
            .formatted(
                report.framework().name().toLowerCase(Locale.ROOT),
                Days.of(report.from()),
                Spans.last(report),
                report.format().ending());
    return Downloads.link(
        "Download " + report.format(), file, out -> out.write(reports.content(report.id())));
  }

  private static boolean making(List<Report> reports) {
    return reports.stream().anyMatch(report -> report.status() == Report.Status.QUEUED);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (making(newest)) {
      Pace.live(event.getUI());
    }
    polling =
        event
            .getUI()
            .addPollListener(
                e -> {
                  if (making(newest)) {
                    refresh();
                  }
                });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    Pace.calm(event.getUI());
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
