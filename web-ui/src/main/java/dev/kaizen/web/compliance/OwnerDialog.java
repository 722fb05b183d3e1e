package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** Names who acts when a control fails. */
final class OwnerDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  OwnerDialog(FindingService findings, ControlStatus control, SerializableRunnable done) {
    setHeaderTitle("Owner of control " + control.number());
    setWidth("420px");
    TextField person = new TextField("User name");
    person.setHelperText("They own what this control finds from now on");
    person.setWidthFull();
    person.setAutofocus(true);
    person.setId("owner");
    Div failure = new Div();
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(person, failure));
    Button name =
        new Button(
            "Name the owner",
            e -> {
              failure.removeAll();
              try {
                findings.own(control.id(), person.getValue());
                close();
                Toast.done(person.getValue().strip() + " owns the control");
                done.run();
              } catch (RuntimeException refused) {
                failure.add(Notice.failure(refused));
              }
            });
    name.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    name.setId("save-owner");
    getFooter().add(new Button("Go back", e -> close()), name);
  }
}
