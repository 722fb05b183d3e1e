package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.IncidentService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Asks what went wrong and since when it is known. */
final class IncidentDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient IncidentService incidents;
  private final SerializableConsumer<Incident> done;
  private final TextField what = new TextField("What went wrong");
  private final Select<Incident.Level> level = new Select<>();
  private final Checkbox personal = new Checkbox("Data of people may be concerned");
  private final DateTimePicker detected = new DateTimePicker("Known since (UTC)");
  private final TextArea text = new TextArea("What is known by now");
  private final Div failure = new Div();

  IncidentDialog(IncidentService incidents, SerializableConsumer<Incident> done) {
    this.incidents = incidents;
    this.done = done;
    setHeaderTitle("Record an incident");
    setWidth("560px");
    what.setMaxLength(200);
    what.setWidthFull();
    what.setAutofocus(true);
    what.setId("incident-title");
    level.setLabel("Level");
    level.setItems(Incident.Level.values());
    level.setItemLabelGenerator(ControlLook::word);
    level.setValue(Incident.Level.HIGH);
    personal.setId("incident-personal");
    detected.setValue(LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES));
    text.setMaxLength(2000);
    text.setWidthFull();
    text.setId("incident-text");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(
        Boxes.stack(
            what,
            Boxes.row(level, detected),
            personal,
            Boxes.text(
                "muted small",
                "The authority must then be told within 72 hours, or it is said why not."),
            text,
            failure));
    Button save = new Button("Record the incident", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("record-incident");
    getFooter().add(new Button("Go back", e -> close()), save);
  }

  private void save() {
    failure.removeAll();
    LocalDateTime since = detected.getValue();
    if (since == null) {
      failure.add(Notice.failure("Say since when it is known."));
      return;
    }
    try {
      Incident made =
          incidents.open(
              what.getValue(),
              level.getValue(),
              personal.getValue(),
              since.toInstant(ZoneOffset.UTC),
              text.getValue());
      close();
      done.accept(made);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
