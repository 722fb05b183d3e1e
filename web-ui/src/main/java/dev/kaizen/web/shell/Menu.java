package dev.kaizen.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.approval.ApprovalsView;
import dev.kaizen.web.approval.OversightView;
import dev.kaizen.web.approval.PoliciesView;
import dev.kaizen.web.audit.AuditView;
import dev.kaizen.web.compliance.ComplianceView;
import dev.kaizen.web.gallery.GalleryView;
import dev.kaizen.web.home.HomeView;
import dev.kaizen.web.knowledge.KnowledgeView;
import dev.kaizen.web.members.ApiKeysView;
import dev.kaizen.web.members.MembersView;
import dev.kaizen.web.review.AccessReviewsView;
import dev.kaizen.web.run.RunsView;
import dev.kaizen.web.secret.SecretsView;
import dev.kaizen.web.tenant.TenantsView;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.usage.UsageView;
import dev.kaizen.web.webhook.WebhooksView;
import dev.kaizen.web.workflow.WorkflowsView;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The menu by job; it holds only what the person may use. */
final class Menu extends Nav {
  private static final long serialVersionUID = 1L;

  private final Caller caller;
  private final Counts counts;
  private final Span approvals = new Span();
  private final Span failing = new Span();

  Menu(Caller caller, Counts counts) {
    this.caller = caller;
    this.counts = counts;
    addClassName("drawer");
    getElement().setAttribute("aria-label", "Main");
    approvals.addClassName("count");
    failing.addClassNames("count", "bad");
    group(
        "Work",
        item("Home", "home", HomeView.class),
        item("Approvals", "inbox", ApprovalsView.class, approvals),
        item("Runs", "play", RunsView.class));
    group(
        "Build",
        item("Workflows", "flow", WorkflowsView.class),
        item("Gallery", "spark", GalleryView.class),
        item("Knowledge", "book", KnowledgeView.class));
    group(
        "Govern",
        item("Compliance", "shield", ComplianceView.class, failing),
        item("Audit", "list", AuditView.class),
        item("Policies", "shield", PoliciesView.class),
        item("Oversight", "people", OversightView.class),
        item("Access reviews", "people", AccessReviewsView.class));
    group(
        "Admin",
        item("Members", "people", MembersView.class),
        item("API keys", "lock", ApiKeysView.class),
        item("Usage", "coin", UsageView.class),
        item("Secrets", "lock", SecretsView.class),
        item("Webhooks", "link", WebhooksView.class));
    group("Platform", item("Tenants", "building", TenantsView.class));
  }

  void refresh() {
    long waiting = counts.approvalsForMe();
    show(approvals, waiting, "waiting for you");
    getElement().executeJs("window.kaizen.waiting($0)", Math.toIntExact(waiting));
    show(failing, counts.failingControls(), "failing");
  }

  private static void show(Span badge, long count, String what) {
    badge.setVisible(count > 0);
    badge.setText(count > 99 ? "99+" : Numbers.count(count));
    badge.getElement().setAttribute("aria-label", Numbers.count(count) + " " + what);
  }

  private void group(String label, Item... items) {
    SideNavItem[] seen =
        Stream.of(items).filter(this::mayUse).map(Item::link).toArray(SideNavItem[]::new);
    if (seen.length > 0) {
      SideNav nav = new SideNav(label);
      nav.addItem(seen);
      add(nav);
    }
  }

  private boolean mayUse(Item item) {
    Needs needs = item.page().getAnnotation(Needs.class);
    Predicate<Permission> may =
        permission ->
            caller.may(permission)
                && (caller.tenant() != null || permission == Permission.TENANT_DIRECTORY);
    return needs == null || may.test(needs.value());
  }

  private record Item(Class<? extends Component> page, SideNavItem link) {}

  private static Item item(
      String label, String icon, Class<? extends Component> page, Component... suffix) {
    SideNavItem link = new SideNavItem(label, page, new Icon(icon));
    link.setMatchNested(!page.equals(HomeView.class));
    if (suffix.length > 0) {
      link.setSuffixComponent(suffix[0]);
    }
    return new Item(page, link);
  }
}
