package dev.kaizen.web.secret;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.secret.TenantKey;
import dev.kaizen.secret.TenantKeyService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;

/** The tenant's keys and how much lies under each. */
final class KeyList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient TenantKeyService keys;
  private final Grid<TenantKey> grid;

  KeyList(TenantKeyService keys) {
    this.keys = keys;
    grid =
        Grids.of(
            TenantKey.class,
            "Keys",
            new Empty("lock", "No key yet", "The first secret makes the first key."));
    grid.addColumn(Grids.id(TenantKey::id)).setHeader("Key");
    grid.addColumn(Time.in(TenantKey::createdAt)).setHeader("Made");
    grid.addColumn(key -> key.platformKey() == null ? "the first" : key.platformKey())
        .setHeader("Wrapped under")
        .setFlexGrow(2);
    grid.addColumn(key -> Numbers.count(key.values()))
        .setHeader("Values under it")
        .setTextAlign(ColumnTextAlign.END);
    grid.setAllRowsVisible(true);
    Button rotate = new Button("Make a new key", e -> rotate());
    rotate.setVisible(Callers.current().may(Permission.KEY_ROTATE));
    rotate.setId("rotate-key");
    add(new Panel("Keys", rotate).holding(grid));
    grid.setItems(keys.list());
  }

  private void rotate() {
    try {
      grid.setItems(keys.rotate());
      Toast.done(
          "The new key seals from now on. What lies there is sealed anew in the background.");
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }
}
