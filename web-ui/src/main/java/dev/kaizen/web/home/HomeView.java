package dev.kaizen.web.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.security.CurrentPerson;

/** Greets a person and says where and as what they work. */
@Route("")
@PageTitle("Home")
public class HomeView extends VerticalLayout {
  private static final long serialVersionUID = 1L;

  public HomeView() {
    Caller caller = Callers.current();
    Anchor logout = new Anchor("/logout", "Log out");
    logout.setRouterIgnore(true);
    add(
        new H2("Hello " + CurrentPerson.get().displayName()),
        new Paragraph(
            caller.tenant() == null ? "You act for the platform" : "Tenant " + caller.tenant()),
        new Paragraph("Roles " + caller.roles()),
        logout);
  }
}
