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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks what a report is about. Days are days in UTC, as the evidence is. */
final class ReportDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_DAYS = 90;

  private final transient ReportService reports;
  private final SerializableRunnable asked;
  private final Select<Framework> framework = new Select<>();
  private final Select<Report.Format> format = new Select<>();
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
    LocalDate today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate();
    from.setValue(today.minusDays(USUAL_DAYS));
    to.setValue(today);
    add(Boxes.stack(framework, format, Boxes.row(from, to), failure));
    Button create = new Button("Create report", e -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setId("create-report");
    getFooter().add(new Button("Go back", e -> close()), create);
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
          framework.getValue(), format.getValue(), start(first), start(last.plusDays(1)));
      close();
      asked.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
