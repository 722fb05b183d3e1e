package dev.kaizen.web.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.run.RunService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.security.CurrentPerson;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.tenant.TenantsView;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.PageHead;
import jakarta.inject.Inject;

/** What needs this person, what failed, what ran lately: each only for those whom it concerns. */
@Route(value = "", layout = ConsoleLayout.class)
@PageTitle("Home · Kaizen")
public class HomeView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public HomeView(ApprovalService approvals, RunService runs, ComplianceService compliance) {
    Caller caller = Callers.current();
    addClassName("page");
    add(PageHead.of("Hello " + CurrentPerson.get().displayName()));
    if (caller.tenant() == null) {
      add(
          new Empty(
              "building",
              "You act for the platform",
              "The tenants are yours to look after; what is inside them is not.",
              new com.vaadin.flow.router.RouterLink("Go to Tenants", TenantsView.class)));
      return;
    }
    Div columns = Boxes.of("columns");
    if (caller.may(Permission.APPROVAL_DECIDE)) {
      columns.add(HomePanels.approvals(approvals));
    }
    if (caller.may(Permission.COMPLIANCE_READ)) {
      columns.add(HomePanels.controls(compliance));
    }
    if (caller.may(Permission.RUN_READ)) {
      columns.add(HomePanels.failed(runs), HomePanels.lately(runs, caller));
    }
    if (columns.getComponentCount() == 0) {
      add(
          new Empty(
              "person",
              "You have no role yet",
              "A tenant admin of " + caller.tenant() + " can give you one. Then log in again."));
      return;
    }
    add(columns);
  }
}
