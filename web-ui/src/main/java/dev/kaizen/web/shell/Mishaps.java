package dev.kaizen.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.kaizen.web.ui.Toast;

/** What went wrong on an open page and was not said beside its cause: in words, and in the log. */
final class Mishaps implements ErrorHandler {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(Mishaps.class.getName());

  @Override
  public void error(ErrorEvent event) {
    String trace = Traces.next();
    LOG.log(
        System.Logger.Level.WARNING,
        "An act on a page failed, trace " + trace,
        event.getThrowable());
    if (UI.getCurrent() != null) {
      Toast.failed(event.getThrowable(), trace);
    }
  }
}
