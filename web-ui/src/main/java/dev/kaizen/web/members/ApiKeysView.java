package dev.kaizen.web.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.apikey.ApiKey;
import dev.kaizen.tenantadmin.apikey.ApiKeyService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.Tone;
import jakarta.inject.Inject;
import java.time.Clock;

/** Keys with which programs speak for people. */
@Route(value = "api-keys", layout = ConsoleLayout.class)
@PageTitle("API keys · Kaizen")
@Needs(Permission.API_KEY_READ)
public class ApiKeysView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ApiKeyService keys;
  private final transient Clock clock;
  private final Grid<ApiKey> grid;

  @Inject
  public ApiKeysView(ApiKeyService keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    addClassNames("page", "fill");
    boolean may = Callers.current().may(Permission.API_KEY_EDIT);
    grid =
        Grids.of(
            ApiKey.class,
            "API keys",
            new Empty(
                "lock",
                "No API keys",
                "A key lets a program use the REST interface in the name of who made it."));
    grid.addColumn(ApiKey::name).setHeader("Name").setFlexGrow(2);
    grid.addColumn(key -> Spells.roles(key.roles())).setHeader("May").setFlexGrow(2);
    grid.addColumn(ApiKey::createdBy).setHeader("Speaks for");
    grid.addColumn(Badge.in(this::look)).setHeader("State").setWidth("120px").setFlexGrow(0);
    grid.addColumn(Time.in(ApiKey::lastUsedAt)).setHeader("Last used");
    grid.addColumn(Time.in(ApiKey::expiresAt)).setHeader("Expires");
    PageHead head =
        PageHead.of("API keys").saying("Programs that speak for people, with some of their roles.");
    if (may) {
      grid.addComponentColumn(this::acts).setWidth("110px").setFlexGrow(0);
      Button create =
          new Button(
              "New API key", new Icon("lock"), e -> new ApiKeyDialog(keys, this::read).open());
      create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      head.with(Keys.on("n", "New API key", create));
    }
    Grids.page(grid, keys::list);
    add(head, grid);
  }

  private void read() {
    grid.getDataProvider().refreshAll();
  }

  private Component acts(ApiKey key) {
    Button revoke = new Button("Revoke", e -> askToRevoke(key));
    revoke.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    revoke.setAriaLabel("Revoke " + key.name());
    revoke.setVisible(key.state(clock.instant()) == ApiKey.State.ACTIVE);
    return revoke;
  }

  private void askToRevoke(ApiKey key) {
    ConfirmOnce dialog =
        new ConfirmOnce(
            "Revoke the key " + key.name() + "?",
            "It opens nothing from now on, for good. What it has started goes on.",
            "Keep",
            "Revoke",
            () -> {
              try {
                keys.revoke(key.id());
                Toast.done("The key " + key.name() + " is revoked.");
                read();
              } catch (RuntimeException thrown) {
                Toast.failed(thrown);
              }
            });
    dialog.dangerous().open();
  }

  private Look look(ApiKey key) {
    return switch (key.state(clock.instant())) {
      case ACTIVE -> new Look("check-circle", "Active", Tone.GOOD);
      case EXPIRED -> new Look("clock", "Expired", Tone.QUIET);
      case REVOKED -> new Look("minus-circle", "Revoked", Tone.QUIET);
    };
  }
}
