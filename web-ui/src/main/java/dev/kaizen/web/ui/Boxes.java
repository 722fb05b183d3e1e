package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Plain boxes by the name of their style. */
public final class Boxes {
  private Boxes() {}

  public static Div of(String classNames, Component... parts) {
    Div box = new Div(parts);
    box.setClassName(classNames);
    return box;
  }

  public static Div row(Component... parts) {
    return of("row", parts);
  }

  public static Div stack(Component... parts) {
    return of("stack", parts);
  }

  public static Span text(String classNames, String text) {
    Span span = new Span(text);
    span.setClassName(classNames);
    return span;
  }

  /** Text from outside: shown as it is, with its line breaks, never as markup. */
  public static Div outside(String text) {
    Div box = new Div();
    box.setText(text);
    box.setClassName("text");
    return box;
  }
}
