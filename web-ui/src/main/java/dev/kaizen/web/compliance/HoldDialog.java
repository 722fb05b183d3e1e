package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.compliance.retention.RetentionService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** Asks what must not be destroyed, and why. */
final class HoldDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  HoldDialog(RetentionService retention, SerializableRunnable done) {
    setHeaderTitle("Place a legal hold");
    setWidth("480px");
    Select<LegalHold.Scope> scope = new Select<>();
    scope.setLabel("On");
    scope.setItems(LegalHold.Scope.values());
    scope.setItemLabelGenerator(ControlLook::word);
    scope.setValue(LegalHold.Scope.WORKFLOW);
    TextField target = new TextField("Its name, or the run's id");
    target.setWidthFull();
    target.setId("hold-target");
    scope.addValueChangeListener(
        e -> target.setVisible(e.getValue() != LegalHold.Scope.EVERYTHING));
    TextArea reason = new TextArea("Why");
    reason.setMaxLength(1000);
    reason.setWidthFull();
    reason.setId("hold-reason");
    Div failure = new Div();
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(scope, target, reason, failure));
    Button place =
        new Button(
            "Place the hold",
            e -> {
              failure.removeAll();
              try {
                LegalHold.Scope on = scope.getValue();
                retention.place(
                    on,
                    on == LegalHold.Scope.EVERYTHING ? null : target.getValue(),
                    reason.getValue());
                close();
                Toast.done("It is on hold.");
                done.run();
              } catch (RuntimeException refused) {
                failure.add(Notice.failure(refused));
              }
            });
    place.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    place.setId("place");
    getFooter().add(new Button("Go back", e -> close()), place);
  }
}
