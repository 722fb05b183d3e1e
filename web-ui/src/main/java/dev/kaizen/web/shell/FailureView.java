package dev.kaizen.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Failures;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be made: what happened, what to do, and a number to tell the operators. */
@ParentLayout(ConsoleLayout.class)
public class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(FailureView.class.getName());

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Exception thrown = parameter.getException();
    if (Failures.is(thrown, ErrorCode.NOT_FOUND)) {
      event.rerouteToError(NotFoundException.class);
      return HttpServletResponse.SC_NOT_FOUND;
    }
    String trace = Traces.next();
    LOG.log(System.Logger.Level.WARNING, "Page failed, trace " + trace, thrown);
    addClassName("page");
    add(
        new Empty(
            "alert",
            "This page could not be shown",
            Failures.words(thrown),
            new Anchor("/" + event.getLocation().getPathWithQueryParameters(), "Try again"),
            Boxes.row(
                Boxes.text("muted small", "If it stays so, tell your operators this number:"),
                new CopyText("trace id", trace, 32))));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return "Error · Kaizen";
  }
}
