package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** Brings another person to a request. */
final class HandOverDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private enum Way {
    DELEGATE("Decide in my place; I may still speak first"),
    BESIDES("Approve besides all others"),
    ASSIGN("Be the one who is at it");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  private final transient ApprovalServices services;
  private final ApprovalRequest request;
  private final SerializableRunnable done;
  private final TextField person = new TextField("User name");
  private final RadioButtonGroup<Way> way = new RadioButtonGroup<>("They shall");
  private final TextField reason = new TextField("Why");
  private final Div failure = new Div();

  HandOverDialog(ApprovalServices services, ApprovalRequest request, SerializableRunnable done) {
    this.services = services;
    this.request = request;
    this.done = done;
    setHeaderTitle("Bring in another person");
    setWidth("480px");
    way.setItems(Way.values());
    way.setItemLabelGenerator(w -> w.words);
    way.setValue(Way.DELEGATE);
    person.setId("hand-over-to");
    person.setWidthFull();
    person.setAutofocus(true);
    reason.setWidthFull();
    reason.setMaxLength(500);
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(person, way, reason, failure));
    Button act = new Button("Bring in", e -> act());
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    act.setId("hand-over");
    getFooter().add(new Button("Go back", e -> close()), act);
  }

  private void act() {
    failure.removeAll();
    String to = person.getValue().strip();
    try {
      switch (way.getValue()) {
        case DELEGATE -> services.people().delegate(request.id(), to, reason.getValue());
        case BESIDES -> services.people().askBesides(request.id(), to, reason.getValue());
        case ASSIGN -> services.approvals().assign(request.id(), to);
      }
      close();
      Toast.done(to + " was brought in");
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
