package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.IncidentService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Toast;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What can be done about an incident: write on, say whom it was told, close it. */
final class IncidentForms {
  private static final int LONGEST = 2000;

  private IncidentForms() {}

  static Div of(IncidentService incidents, Incident incident, SerializableRunnable done) {
    Div forms = Boxes.of("stack", note(incidents, incident, done));
    if (incident.personalData() && incident.notification() == null) {
      forms.add(notification(incidents, incident, done));
    } else if (incident.isOpen()) {
      forms.add(closure(incidents, incident, done));
    }
    return forms;
  }

  private static Panel note(
      IncidentService incidents, Incident incident, SerializableRunnable done) {
    TextArea text = area("What happened next", "incident-note");
    Div failure = failure();
    Button add =
        act(
            "Add to the timeline",
            "add-note",
            failure,
            () -> incidents.note(incident.id(), text.getValue()),
            done);
    return new Panel("Write on").holding(text, failure, Boxes.row(add));
  }

  private static Panel notification(
      IncidentService incidents, Incident incident, SerializableRunnable done) {
    DateTimePicker at = new DateTimePicker("Told at (UTC)");
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    at.setValue(now);
    // Without a time there is nothing to record: an emptied field takes its value back.
    at.addValueChangeListener(
        e -> {
          if (e.getValue() == null) {
            at.setValue(e.getOldValue() == null ? now : e.getOldValue());
          }
        });
    TextField reference = new TextField("File number");
    reference.setId("incident-reference");
    TextArea why = area("Why it is not told, or was told late", "incident-why");
    Div failure = failure();
    Button told =
        act(
            "The authority was told",
            "authority-told",
            failure,
            () ->
                incidents.told(
                    incident.id(),
                    at.getValue().toInstant(ZoneOffset.UTC),
                    reference.getValue(),
                    why.getValue()),
            done);
    told.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button not =
        act(
            "It is not told",
            "authority-not-told",
            failure,
            () -> incidents.notTold(incident.id(), why.getValue()),
            done);
    return new Panel("Is the authority told?")
        .holding(Boxes.row(at, reference), why, failure, Boxes.row(told, not));
  }

  private static Panel closure(
      IncidentService incidents, Incident incident, SerializableRunnable done) {
    TextArea cause = area("Cause", "incident-cause");
    TextArea lessons = area("What is done so that it does not come again", "incident-lessons");
    Div failure = failure();
    Button close =
        act(
            "Close the incident",
            "close-incident",
            failure,
            () -> incidents.close(incident.id(), cause.getValue(), lessons.getValue()),
            done);
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Panel("Close it").holding(cause, lessons, failure, Boxes.row(close));
  }

  private static Button act(
      String words, String id, Div failure, Runnable act, SerializableRunnable done) {
    Button button =
        new Button(
            words,
            e -> {
              failure.removeAll();
              try {
                act.run();
                Toast.done("It is recorded.");
                done.run();
              } catch (RuntimeException refused) {
                failure.add(Notice.failure(refused));
              }
            });
    button.setId(id);
    return button;
  }

  private static TextArea area(String label, String id) {
    TextArea area = new TextArea(label);
    area.setMaxLength(LONGEST);
    area.setWidthFull();
    area.setId(id);
    return area;
  }

  private static Div failure() {
    Div failure = new Div();
    failure.getElement().setAttribute("aria-live", "assertive");
    return failure;
  }
}
