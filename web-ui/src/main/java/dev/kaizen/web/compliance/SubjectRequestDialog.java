package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.compliance.privacy.Subject;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequestService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Asks who wants what, and how it was made sure that it is they. */
final class SubjectRequestDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient SubjectRequestService requests;
  private final SerializableConsumer<SubjectRequest> done;
  private final Select<SubjectRequest.Kind> kind = new Select<>();
  private final TextField name = new TextField("Who asks");
  private final TextArea identifiers = new TextArea("What they are called in the data");
  private final TextField verified = new TextField("How it was made sure that it is they");
  private final DatePicker received = new DatePicker("Received");
  private final Div failure = new Div();

  SubjectRequestDialog(SubjectRequestService requests, SerializableConsumer<SubjectRequest> done) {
    this.requests = requests;
    this.done = done;
    setHeaderTitle("Record a request");
    setWidth("560px");
    kind.setLabel("They ask");
    kind.setItems(SubjectRequest.Kind.values());
    kind.setItemLabelGenerator(ControlLook::word);
    kind.setValue(SubjectRequest.Kind.ACCESS);
    name.setMaxLength(200);
    name.setWidthFull();
    name.setAutofocus(true);
    name.setId("subject-name");
    identifiers.setHelperText(
        "One a line: names, e-mail addresses, customer numbers. At least three characters each.");
    identifiers.setMaxLength(4000);
    identifiers.setWidthFull();
    identifiers.setId("subject-identifiers");
    verified.setMaxLength(500);
    verified.setWidthFull();
    verified.setId("subject-verified");
    received.setValue(today());
    received.setMax(today());
    received.setHelperText("The month to answer in starts here.");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(
        Boxes.stack(
            name,
            Boxes.row(kind, received),
            identifiers,
            verified,
            Boxes.text(
                "muted small",
                "Name and identifiers are kept encrypted, and are destroyed with the rest when the"
                    + " person is erased."),
            failure));
    Button save = new Button("Record and search", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("record-subject-request");
    getFooter().add(new Button("Go back", e -> close()), save);
  }

  private void save() {
    failure.removeAll();
    LocalDate day = received.getValue();
    if (day == null) {
      failure.add(Notice.failure("Say when it was received."));
      return;
    }
    try {
      List<String> called =
          identifiers.getValue().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
      SubjectRequest made =
          requests.open(
              kind.getValue(),
              new Subject(name.getValue(), called),
              verified.getValue(),
              day.atStartOfDay(ZoneOffset.UTC).toInstant());
      close();
      done.accept(made);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
