package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import java.time.LocalDate;

/** Asks what a report is about. Days are days in UTC, as the evidence is. */
final class ReportDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient ReportService reports;
  private final SerializableRunnable asked;
  private final Select<Framework> framework = new Select<>();
  private final Select<Report.Format> format = new Select<>();
  private final Select<Spans> span = new Select<>();
  private final DatePicker from = new DatePicker("From day");
  private final DatePicker to = new DatePicker("To day, included");
  private final Div failure = new Div();

  ReportDialog(ReportService reports, SerializableRunnable asked) {
    this.reports = reports;
    this.asked = asked;
    setHeaderTitle("New report");
    framework.setLabel("Framework");
    framework.setItems(Framework.values());
    framework.setItemLabelGenerator(Framework::title);
    framework.setValue(Framework.SOC2);
    framework.setId("report-framework");
    format.setLabel("Form");
    format.setItems(Report.Format.values());
    format.setValue(Report.Format.PDF);
    format.setId("report-format");
    span.setLabel("About");
    span.setItems(Spans.values());
    span.setItemLabelGenerator(Spans::words);
    span.setId("report-span");
    span.addValueChangeListener(e -> choose(e.getValue()));
    span.setValue(Spans.LAST_QUARTER);
    add(Boxes.stack(framework, format, span, Boxes.row(from, to), failure));
    Button create = new Button("Create report", e -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setId("create-report");
    getFooter().add(new Button("Go back", e -> close()), create);
  }

  private void choose(Spans chosen) {
    LocalDate today = Days.today();
    from.setValue(chosen.first(today));
    to.setValue(chosen.last(today));
    from.setReadOnly(chosen != Spans.OWN);
    to.setReadOnly(chosen != Spans.OWN);
  }

  private void create() {
    failure.removeAll();
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (first == null || last == null || last.isBefore(first)) {
      failure.add(Notice.failure("Choose two days, the first not after the last."));
      return;
    }
    try {
      reports.request(
          framework.getValue(), format.getValue(), Days.start(first), Days.start(last.plusDays(1)));
      close();
      asked.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
