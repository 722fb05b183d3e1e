package dev.kaizen.web.tenant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
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
    Button create =
        new Button(
            "New tenant",
            new Icon("building"),
            e ->
                new NewTenantDialog(
                        tenants, made -> UI.getCurrent().navigate("tenants/" + made.slug()))
                    .open());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Grid<Tenant> grid =
        Grids.of(
            Tenant.class,
            "Tenants",
            new Empty("building", "No tenants yet", "Create one: it gets a place of its own."));
    grid.addColumn(Grids.link(tenant -> "tenants/" + tenant.slug(), Tenant::name))
        .setHeader("Name")
        .setFlexGrow(2);
    grid.addColumn(Tenant::slug).setHeader("Slug");
    grid.addColumn(Badge.in(tenant -> TenantLook.of(tenant.status()))).setHeader("State");
    grid.addColumn(tenant -> tenant.reason() == null ? "" : tenant.reason())
        .setHeader("Why")
        .setFlexGrow(2);
    grid.addColumn(Time.in(Tenant::createdAt)).setHeader("Since");
    Grids.page(grid, tenants::list);
    add(
        PageHead.of("Tenants")
            .saying("Who uses this platform. What is inside a tenant is seen by its people only.")
            .with(Keys.on("n", "New tenant", create)),
        grid);
  }
}
