package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a page with its own heading. */
public final class Panel extends Section {
  private static final long serialVersionUID = 1L;

  public Panel(String title, Component... beside) {
    addClassName("panel");
    Div head = new Div(new H2(title));
    head.add(beside);
    head.addClassName("panel-head");
    add(head);
    getElement().setAttribute("aria-label", title);
  }

  public Panel holding(Component... parts) {
    add(parts);
    return this;
  }
}
