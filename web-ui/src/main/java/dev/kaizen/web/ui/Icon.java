package dev.kaizen.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A drawing of {@code console/icons.svg}; decoration beside a word, silent to screen readers. */
@Tag("k-icon")
public final class Icon extends Component {
  private static final long serialVersionUID = 1L;

  public Icon(String name) {
    getElement().setAttribute("name", name);
  }
}
