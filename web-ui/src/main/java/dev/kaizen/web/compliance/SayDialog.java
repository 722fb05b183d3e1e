package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** Asks for a sentence that an act needs, such as its reason. A refusal stays beside the words. */
final class SayDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final Button act;

  /**
   * @param note what the act does
   * @param label what is to be said
   * @param done what is told when it went well
   */
  SayDialog(
      String title,
      String note,
      String label,
      String act,
      SerializableConsumer<String> said,
      String done) {
    setHeaderTitle(title);
    setWidth("480px");
    TextArea words = new TextArea(label);
    words.setMaxLength(2000);
    words.setWidthFull();
    words.setAutofocus(true);
    words.setId("say-words");
    Div failure = new Div();
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(Boxes.text("muted small", note), words, failure));
    this.act =
        new Button(
            act,
            e -> {
              failure.removeAll();
              try {
                said.accept(words.getValue());
                close();
                Toast.done(done);
              } catch (RuntimeException refused) {
                failure.add(Notice.failure(refused));
              }
            });
    this.act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    this.act.setId("say");
    getFooter().add(new Button("Go back", e -> close()), this.act);
  }

  /** Shows that the act takes something away. */
  SayDialog dangerous() {
    act.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return this;
  }
}
