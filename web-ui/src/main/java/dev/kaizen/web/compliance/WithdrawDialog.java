package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.compliance.attestation.AttestationService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** Takes a statement back, with the reason. */
final class WithdrawDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  WithdrawDialog(
      AttestationService attestations, Attestation attestation, SerializableRunnable done) {
    setHeaderTitle("Withdraw the statement for " + attestation.clause() + "?");
    setWidth("480px");
    TextArea why = new TextArea("Why");
    why.setMaxLength(2000);
    why.setWidthFull();
    why.setAutofocus(true);
    why.setId("withdraw-why");
    Div failure = new Div();
    failure.getElement().setAttribute("aria-live", "assertive");
    add(
        Boxes.stack(
            Boxes.text("muted small", "The clause stands without it from now on; it stays listed."),
            why,
            failure));
    Button withdraw =
        new Button(
            "Withdraw the statement",
            e -> {
              failure.removeAll();
              try {
                attestations.withdraw(attestation.id(), why.getValue());
                close();
                Toast.done("The statement is withdrawn.");
                done.run();
              } catch (RuntimeException refused) {
                failure.add(Notice.failure(refused));
              }
            });
    withdraw.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    withdraw.setId("withdraw");
    getFooter().add(new Button("Go back", e -> close()), withdraw);
  }
}
