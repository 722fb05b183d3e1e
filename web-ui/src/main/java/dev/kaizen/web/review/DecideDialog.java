package dev.kaizen.web.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenantadmin.review.AccessReviewService;
import dev.kaizen.tenantadmin.review.ReviewLine;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Toast;
import java.util.UUID;

/** Asks why a member keeps their roles, or loses them. */
final class DecideDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  DecideDialog(
      AccessReviewService reviews,
      UUID review,
      ReviewLine line,
      Decision decision,
      SerializableRunnable done) {
    boolean revoke = decision == Decision.REVOKE;
    setHeaderTitle((revoke ? "Take roles from " : "Leave roles to ") + line.username());
    setWidth("440px");
    TextArea reason = new TextArea("Why");
    reason.setWidthFull();
    Div failure = new Div();
    add(
        Boxes.stack(
            Boxes.text(
                "muted",
                Spells.roles(line.roles())
                    + (revoke
                        ? ". They end at once; who has no other role is no member any more."
                        : ". Nothing changes.")),
            reason,
            failure));
    Button decide =
        new Button(
            revoke ? "Revoke" : "Keep",
            e -> {
              failure.removeAll();
              try {
                reviews.decide(review, line.username(), decision, reason.getValue());
                close();
                Toast.done(line.username() + (revoke ? " has lost them." : " keeps them."));
                done.run();
              } catch (RuntimeException thrown) {
                failure.add(Notice.failure(thrown));
              }
            });
    decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (revoke) {
      decide.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    decide.setId("decide-line");
    getFooter().add(new Button("Go back", e -> close()), decide);
  }
}
