package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.time.LocalDate;

/** Bears the risk of a finding until a day; somebody else than its owner does. */
final class AcceptForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient FindingService findings;
  private final transient Finding finding;
  private final SerializableConsumer<Finding> done;
  private final DatePicker until = new DatePicker("Until the end of this day");
  private final TextArea reason = new TextArea("Why");
  private final Div failure = new Div();

  AcceptForm(FindingService findings, Finding finding, SerializableConsumer<Finding> done) {
    this.findings = findings;
    this.finding = finding;
    this.done = done;
    addClassName("stack");
    until.setId("accept-until");
    reason.setMaxLength(2000);
    reason.setWidthFull();
    reason.setId("accept-reason");
    failure.getElement().setAttribute("aria-live", "assertive");
    Button accept = new Button("Accept the risk in my name", e -> accept());
    accept.setId("accept-risk");
    add(
        Boxes.text(
            "muted small", "The control goes on failing, and the finding comes back after that."),
        until,
        reason,
        failure,
        Boxes.row(accept));
  }

  private void accept() {
    failure.removeAll();
    LocalDate day = until.getValue();
    if (day == null) {
      failure.add(Notice.failure("Choose the day until which you bear the risk."));
      return;
    }
    try {
      Finding accepted =
          findings.accept(finding.id(), reason.getValue(), Days.end(day), finding.revision());
      Toast.done("The risk is accepted in your name.");
      done.accept(accepted);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
