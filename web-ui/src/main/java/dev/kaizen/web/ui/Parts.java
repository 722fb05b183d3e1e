package dev.kaizen.web.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** The parts of a page side by side, each with an address of its own. */
public final class Parts extends Nav {
  private static final long serialVersionUID = 1L;

  /**
   * @param label what the parts are parts of, for those who do not see the page
   */
  public Parts(String label) {
    addClassName("parts");
    setAriaLabel(label);
  }

  public Parts part(String title, String path, QueryParameters query, boolean current) {
    Anchor link = new Anchor(new Location(path, query).getPathWithQueryParameters(), title);
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    }
    add(link);
    return this;
  }
}
