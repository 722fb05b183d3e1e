package dev.kaizen.web.compliance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.Pace;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports, newest first; those in the making are watched until they are ready. */
final class ReportList extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  private final transient ReportService reports;
  private final Div rows = Boxes.of("stack tight");
  private List<Report> shown = List.of();
  private @Nullable Registration polling;

  ReportList(ReportService reports) {
    this.reports = reports;
    Button create =
        new Button(
            "New report", new Icon("file"), e -> new ReportDialog(reports, this::refresh).open());
    create.setVisible(Callers.current().may(Permission.COMPLIANCE_REPORT));
    add(new Panel("Reports", create).holding(rows));
  }

  void refresh() {
    List<Report> found = reports.list(PageRequest.first(MOST)).items();
    boolean making = found.stream().anyMatch(r -> r.status() == Report.Status.QUEUED);
    getUI().ifPresent(making ? Pace::live : Pace::calm);
    if (found.equals(shown) && rows.getComponentCount() > 0) {
      return;
    }
    shown = found;
    rows.removeAll();
    if (found.isEmpty()) {
      rows.add(
          new Empty(
              "file",
              "No reports yet",
              "A report says for a window of time which controls held, over what, with the evidence."));
    }
    found.forEach(report -> rows.add(row(report)));
  }

  private Div row(Report report) {
    Div row =
        Boxes.row(
            new Badge(ControlLook.of(report.status())),
            Boxes.text("node-title", report.framework().title() + " " + report.format()),
            new Span(day(report.from()) + " to " + day(report.to())),
            Boxes.text("muted small", "by " + report.requestedBy()),
            Time.ago(report.createdAt()));
    row.addClassName("report");
    String hash = report.sha256();
    if (hash != null) {
      row.add(CopyText.hash(hash));
    }
    String error = report.error();
    if (error != null) {
      row.add(Boxes.text("overdue small", error));
    }
    if (report.status() == Report.Status.READY) {
      row.add(Boxes.of("grow"), download(report));
    }
    return row;
  }

  private Component download(Report report) {
    UUID id = report.id();
    String format = report.format().name().toLowerCase(Locale.ROOT);
    String file =
        "%s-%s-%s.%s"
            .formatted(
                report.framework().name().toLowerCase(Locale.ROOT),
                day(report.from()),
                day(report.to()),
                format);
    return Downloads.link(
        "Download " + report.format(), file, out -> out.write(reports.content(id)));
  }

  private static String day(java.time.Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    polling =
        event
            .getUI()
            .addPollListener(
                e -> {
                  if (shown.stream().anyMatch(r -> r.status() == Report.Status.QUEUED)) {
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
