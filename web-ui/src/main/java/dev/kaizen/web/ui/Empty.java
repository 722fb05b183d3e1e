package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing there yet: what the place is for, and the one next act. */
public final class Empty extends Div {
  private static final long serialVersionUID = 1L;

  public Empty(String icon, String title, String text, Component... act) {
    addClassName("empty");
    add(new Icon(icon), new H2(title), new Paragraph(text));
    add(act);
  }
}
