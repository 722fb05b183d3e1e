package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.time.LocalDate;

/** Names the owner of a finding, its limit and what will be done. */
final class PlanForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient FindingService findings;
  private final transient Finding finding;
  private final SerializableConsumer<Finding> done;
  private final TextField owner = new TextField("Owner (user name)");
  private final DatePicker due = new DatePicker("Due, at the end of this day");
  private final TextArea plan = new TextArea("What will be done");
  private final Div failure = new Div();

  PlanForm(FindingService findings, Finding finding, SerializableConsumer<Finding> done) {
    this.findings = findings;
    this.finding = finding;
    this.done = done;
    addClassName("stack");
    String named = finding.owner();
    owner.setValue(named == null ? "" : named);
    owner.setId("finding-owner");
    due.setValue(Days.of(finding.dueAt()));
    due.setId("finding-due");
    plan.setValue(finding.plan());
    plan.setMaxLength(2000);
    plan.setWidthFull();
    plan.setId("finding-plan");
    failure.getElement().setAttribute("aria-live", "assertive");
    Button save = new Button("Keep the plan", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("keep-plan");
    add(Boxes.row(owner, due), plan, failure, Boxes.row(save));
  }

  private void save() {
    failure.removeAll();
    LocalDate day = due.getValue();
    if (day == null) {
      failure.add(Notice.failure("Choose the day until which it must be done."));
      return;
    }
    try {
      Finding planned =
          findings.plan(
              finding.id(), owner.getValue(), Days.end(day), plan.getValue(), finding.revision());
      Toast.done("The plan is kept.");
      done.accept(planned);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
