package dev.kaizen.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.kaizen.web.ui.Icon;

/** Buttons of the bar whose work is done in the browser alone. */
final class BarButtons {
  private BarButtons() {}

  static Button keys() {
    return button("keyboard", "Keys of this page (?)", "window.kaizen.showKeys()");
  }

  static Button scheme() {
    return button("moon", "Switch between light and dark", "window.kaizen.switchScheme()");
  }

  static Button bell() {
    return button("bell", "Tell me here when an approval waits", "window.kaizen.askToTell()");
  }

  private static Button button(String icon, String label, String script) {
    Button button = new Button(new Icon(icon));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.addClassName("icon-button");
    button.setAriaLabel(label);
    button.setTooltipText(label);
    button.getElement().executeJs("this.addEventListener('click', () => { " + script + " })");
    return button;
  }
}
