package dev.kaizen.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.kaizen.web.ui.Toast;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong on an open page and was not said beside its cause: in words, and in the log. */
final class Mishaps implements ErrorHandler {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(Mishaps.class.getName());

  @Override
  public void error(ErrorEvent event) {
    String trace = Traces.next();
    LOG.log(Level.WARNING, "An act on a page failed, trace " + trace, event.getThrowable());
    if (UI.getCurrent() != null) {
      Toast.failed(event.getThrowable(), trace);
    }
  }
}
