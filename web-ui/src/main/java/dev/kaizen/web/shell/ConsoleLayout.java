package dev.kaizen.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.home.HomeView;
import dev.kaizen.web.ui.Boxes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: the menu by job, the tenant, the person. It lets nobody past to a page
 * whose right they lack (see {@link Needs}), and keeps the counts in the menu young.
 */
public class ConsoleLayout extends AppLayout
    implements BeforeEnterObserver, AfterNavigationObserver {
  private static final long serialVersionUID = 1L;

  private final Menu menu;
  private final Main main = new Main();
  private final Caller caller = Callers.current();
  private @Nullable Registration polling;

  @Inject
  public ConsoleLayout(ApprovalService approvals, ComplianceService compliance) {
    menu = new Menu(caller, new Counts(caller, approvals, compliance));
    setPrimarySection(Section.NAVBAR);
    main.setId("content");
    main.getElement().setAttribute("tabindex", "-1");
    main.getStyle().setHeight("100%");
    setContent(main);
    addToNavbar(bar());
    addToDrawer(menu);
  }

  private Div bar() {
    Anchor skip = new Anchor("#content", "Skip to content");
    skip.addClassName("skip");
    skip.getElement().setAttribute("router-ignore", true);
    RouterLink brand = new RouterLink("Kaizen", HomeView.class);
    brand.addClassName("brand");
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Menu");
    return Boxes.of(
        "bar",
        skip,
        toggle,
        brand,
        TenantChip.of(caller),
        Boxes.of("grow"),
        BarButtons.bell(),
        BarButtons.keys(),
        BarButtons.scheme(),
        new UserMenu(caller));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Needs needs = event.getNavigationTarget().getAnnotation(Needs.class);
    if (needs != null && !caller.may(needs.value())) {
      event.rerouteToError(new MissingRightException(needs.value()), "");
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    menu.refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Pace.calm(event.getUI());
    polling = event.getUI().addPollListener(e -> menu.refresh());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
