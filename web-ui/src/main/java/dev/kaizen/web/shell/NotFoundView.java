package dev.kaizen.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.web.home.HomeView;
import dev.kaizen.web.ui.Empty;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, also because what was there belongs to another tenant. */
@ParentLayout(ConsoleLayout.class)
public class NotFoundView extends Div
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    add(
        new Empty(
            "search",
            "There is nothing at this address",
            "/"
                + event.getLocation().getPath()
                + " is not known in this tenant. The link may be old, or it belongs to another"
                + " tenant.",
            new RouterLink("Go to Home", HomeView.class)));
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return "Not found · Kaizen";
  }
}
