package dev.kaizen.web.members;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Tone;
import jakarta.inject.Inject;

/** All tenants, for those who run the platform. Nothing of what is inside a tenant is seen here. */
@Route(value = "tenants", layout = ConsoleLayout.class)
@PageTitle("Tenants · Kaizen")
@Needs(Permission.TENANT_DIRECTORY)
public class TenantsView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public TenantsView(TenantService tenants) {
    addClassNames("page", "fill");
    Grid<Tenant> grid =
        Grids.of(
            Tenant.class,
            "Tenants",
            new Empty("building", "No tenants yet", "Create one by POST /api/v1/tenants."));
    grid.addColumn(Tenant::slug).setHeader("Slug");
    grid.addColumn(Tenant::name).setHeader("Name").setFlexGrow(2);
    grid.addColumn(Badge.in(tenant -> look(tenant.status()))).setHeader("State");
    grid.addColumn(Time.in(Tenant::createdAt)).setHeader("Since");
    Grids.page(grid, tenants::list);
    add(PageHead.of("Tenants"), grid);
  }

  private static Look look(Tenant.Status status) {
    return switch (status) {
      case PROVISIONING -> new Look("spin", "Being set up", Tone.BUSY);
      case ACTIVE -> new Look("check-circle", "Active", Tone.GOOD);
      case SUSPENDED -> new Look("pause", "Suspended", Tone.WAIT);
    };
  }
}
