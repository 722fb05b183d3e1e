package dev.kaizen.web.tenant;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.PlatformAct;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import dev.kaizen.tenantadmin.deletion.Deletion;
import dev.kaizen.tenantadmin.deletion.TenantDeletionService;
import dev.kaizen.tenantadmin.provision.StepRecord;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.util.List;

/** One tenant as the platform sees it: where it stands, how it was made, what was done to it. */
@Route(value = "tenants/:slug", layout = ConsoleLayout.class)
@Needs(Permission.TENANT_DIRECTORY)
public class TenantView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient TenantService tenants;
  private final transient TenantDeletionService deletions;
  private String title = "Tenant";

  @Inject
  public TenantView(TenantService tenants, TenantDeletionService deletions) {
    this.tenants = tenants;
    this.deletions = deletions;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getRouteParameters().get("slug").orElseThrow());
  }

  private void show(String slug) {
    Tenant tenant = tenants.get(slug);
    Deletion deletion = deletions.asked(slug).orElse(null);
    title = tenant.name();
    removeAll();
    add(
        PageHead.under(new RouterLink("Tenants", TenantsView.class), title)
            .with(new TenantActs(tenants, deletions, tenant, deletion, () -> show(slug))));
    if (deletion != null) {
      add(Notice.info(words(deletion)));
    }
    add(facts(tenant));
    List<StepRecord> steps = tenants.steps(slug);
    if (!steps.isEmpty()) {
      add(new Panel("How it was made").holding(steps(steps)));
    }
    add(new Panel("What administrators did").holding(acts(slug)));
  }

  private static String words(Deletion deletion) {
    return deletion.isConfirmed()
        ? "Its deletion is confirmed by %s. It is destroyed for ever at %s."
            .formatted(deletion.confirmedBy(), deletion.dueAt())
        : "%s has asked for its deletion: %s. Another platform administrator must confirm."
            .formatted(deletion.requestedBy(), deletion.reason());
  }

  private static Facts facts(Tenant tenant) {
    Facts facts =
        new Facts()
            .fact("Slug", tenant.slug())
            .fact("State", new Badge(TenantLook.of(tenant.status())))
            .time("Since", tenant.changedAt())
            .time("Made", tenant.createdAt());
    String reason = tenant.reason();
    return reason == null ? facts : facts.fact("Why", reason);
  }

  private static Grid<StepRecord> steps(List<StepRecord> steps) {
    Grid<StepRecord> grid =
        Grids.of(StepRecord.class, "Steps", new Empty("list", "No steps", "It came with Kaizen."));
    grid.setAllRowsVisible(true);
    grid.addColumn(StepRecord::step).setHeader("Step");
    grid.addColumn(Badge.in(step -> TenantLook.of(step.status()))).setHeader("State");
    grid.addColumn(StepRecord::attempts).setHeader("Tries");
    grid.addColumn(Time.in(StepRecord::finishedAt)).setHeader("Ended");
    grid.addColumn(step -> step.error() == null ? "" : step.error())
        .setHeader("What failed")
        .setFlexGrow(2);
    grid.setItems(steps);
    return grid;
  }

  private Grid<PlatformAct> acts(String slug) {
    Grid<PlatformAct> grid =
        Grids.of(
            PlatformAct.class, "Acts", new Empty("list", "Nothing yet", "Every act is kept here."));
    grid.addColumn(Time.in(PlatformAct::at)).setHeader("When").setWidth("120px").setFlexGrow(0);
    grid.addColumn(PlatformAct::actor).setHeader("Who");
    grid.addColumn(PlatformAct::act).setHeader("What");
    grid.addColumn(act -> act.detail() == null ? "" : act.detail()).setHeader("Why").setFlexGrow(3);
    Grids.page(grid, page -> tenants.acts(slug, page));
    return grid;
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
