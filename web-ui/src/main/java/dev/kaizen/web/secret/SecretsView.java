package dev.kaizen.web.secret;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.secret.Secret;
import dev.kaizen.secret.SecretService;
import dev.kaizen.secret.TenantKeyService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;

/** Which secrets there are, since when and by whom; no value is ever seen here. */
@Route(value = "secrets", layout = ConsoleLayout.class)
@PageTitle("Secrets · Kaizen")
@Needs(Permission.SECRET_READ)
public class SecretsView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient SecretService secrets;
  private final Grid<Secret> grid;

  @Inject
  public SecretsView(SecretService secrets, TenantKeyService keys) {
    this.secrets = secrets;
    addClassName("page");
    grid =
        Grids.of(
            Secret.class,
            "Secrets",
            new Empty("lock", "No secrets yet", "Passwords and tokens that Kaizen works with."));
    grid.addColumn(Secret::name).setHeader("Name");
    grid.addColumn(Secret::purpose).setHeader("For").setFlexGrow(3);
    grid.addColumn(Secret::version)
        .setHeader("Version")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("90px")
        .setFlexGrow(0);
    grid.addColumn(Secret::rotatedBy).setHeader("Last set by");
    grid.addColumn(Time.in(Secret::rotatedAt)).setHeader("When");
    grid.addColumn(Time.in(Secret::usedAt)).setHeader("Last used");
    boolean mayEdit = Callers.current().may(Permission.SECRET_EDIT);
    if (mayEdit) {
      grid.addComponentColumn(this::change)
          .setTextAlign(ColumnTextAlign.END)
          .setWidth("110px")
          .setFlexGrow(0);
    }
    grid.setAllRowsVisible(true);
    Grids.page(grid, secrets::list);
    Button make = new Button("New secret", e -> new SecretDialog(secrets, null, this::show).open());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId("new-secret");
    make.setVisible(mayEdit);
    add(
        PageHead.of("Secrets and keys")
            .saying("A value goes in and is shown to nobody, not even to you."),
        new Panel("Secrets", make).holding(grid),
        new KeyList(keys));
  }

  private Button change(Secret secret) {
    Button change = new Button("Change", e -> new SecretDialog(secrets, secret, this::show).open());
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    change.setAriaLabel("Change " + secret.name());
    return change;
  }

  private void show() {
    grid.getDataProvider().refreshAll();
  }
}
