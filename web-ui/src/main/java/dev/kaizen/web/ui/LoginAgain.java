package dev.kaizen.web.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/**
 * The way to a fresh login from where one is needed. It opens a window of its own and nothing on
 * the page is lost; {@code console.js} closes that window and says when it is done.
 */
final class LoginAgain extends Anchor {
  private static final long serialVersionUID = 1L;

  LoginAgain() {
    super("/login/again", "Log in again", AnchorTarget.BLANK);
    addClassName("login-again");
    setRouterIgnore(true);
  }

  /** For an act whose place is gone by the time it is refused, such as a question. */
  static Dialog dialog(String why) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle("Log in again");
    dialog.setWidth("420px");
    dialog.add(Boxes.stack(Boxes.text("muted", why), new LoginAgain()));
    Button close = new Button("Close", e -> dialog.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    dialog.getFooter().add(close);
    return dialog;
  }
}
