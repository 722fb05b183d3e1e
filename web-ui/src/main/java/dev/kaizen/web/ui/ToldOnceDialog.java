package dev.kaizen.web.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;

/** A secret that is shown here and never again. Only its button closes it, not a slip. */
public final class ToldOnceDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what it is, such as {@code key}
   * @param why what to do with it
   */
  public ToldOnceDialog(
      String title, String what, String secret, String why, SerializableRunnable then) {
    setHeaderTitle(title);
    setWidth("560px");
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    CopyText text = new CopyText(what, secret, secret.length());
    text.setId("told-once");
    text.addClassName("wrap");
    add(
        Boxes.stack(
            Boxes.text("muted", why),
            text,
            Notice.info("It is shown this once. Copy it now: nobody can show it again.")));
    Button done =
        new Button(
            "I have copied it",
            e -> {
              close();
              then.run();
            });
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(done);
  }
}
