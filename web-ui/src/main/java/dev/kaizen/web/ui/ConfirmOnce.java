package dev.kaizen.web.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before an act, and takes one answer only. Once it is given, the dialog is gone from the page
 * at once and not after its last frame: a key that is pressed meanwhile cannot confirm again.
 */
public final class ConfirmOnce extends ConfirmDialog {
  private static final long serialVersionUID = 1L;

  private boolean answered;

  /**
   * @param question names what is lost or done
   * @param stay what the button says that changes nothing
   * @param act what the other button says
   */
  public ConfirmOnce(String question, String text, String stay, String act, Runnable confirmed) {
    setHeader(question);
    setText(text);
    setCancelable(true);
    setCancelText(stay);
    setConfirmText(act);
    addConfirmListener(
        e -> {
          if (!answered) {
            answered = true;
            getElement().removeFromParent();
            confirmed.run();
          }
        });
  }

  /** Shows that the act takes something away. */
  public ConfirmOnce dangerous() {
    setConfirmButtonTheme("error primary");
    return this;
  }
}
