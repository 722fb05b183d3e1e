package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;

/**
 * Gives an element a key of the keyboard; {@code console.js} does the rest and lists them on "?".
 */
public final class Keys {
  private Keys() {}

  public static <C extends Component> C on(String key, String does, C component) {
    component.getElement().setAttribute("data-key", key).setAttribute("data-key-does", does);
    component.getElement().setAttribute("aria-keyshortcuts", key);
    return component;
  }

  /** Makes a link part of the list that j and k walk through. */
  public static <C extends Component> C item(C component, boolean current) {
    component
        .getElement()
        .setAttribute("data-item", true)
        .setAttribute("aria-current", String.valueOf(current));
    return component;
  }
}
