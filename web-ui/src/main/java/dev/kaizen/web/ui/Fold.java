package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Something to open when one wants to know more; the browser's own, so it keeps no state here. */
@Tag("details")
public final class Fold extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  @Tag("summary")
  private static final class Summary extends HtmlContainer {
    private static final long serialVersionUID = 1L;
  }

  public Fold(String title, Component... parts) {
    this(Boxes.text("", title), parts);
    addClassName("fold");
  }

  public Fold(Component title, Component... parts) {
    Summary summary = new Summary();
    summary.add(title);
    add(summary);
    add(parts);
  }
}
