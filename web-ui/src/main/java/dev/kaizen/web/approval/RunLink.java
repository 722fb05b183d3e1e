package dev.kaizen.web.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** The run that waits for a request, read from its subject {@code run:<id>:<node>}. */
final class RunLink {
  private RunLink() {}

  static Optional<Component> of(String subject) {
    String[] parts = subject.split(":", -1);
    if (parts.length < 2 || !parts[0].equals("run")) {
      return Optional.empty();
    }
    return Optional.of(new Anchor("runs/" + parts[1], "See the run that waits for this"));
  }
}
