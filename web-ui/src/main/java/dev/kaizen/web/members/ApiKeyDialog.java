package dev.kaizen.web.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.apikey.ApiKeyService;
import dev.kaizen.tenantadmin.apikey.NewApiKey;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.ToldOnceDialog;
import java.util.Set;

/** Asks what a new key is for; then shows it, once. */
final class ApiKeyDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 365;

  private final transient ApiKeyService keys;
  private final SerializableRunnable made;
  private final TextField name = new TextField("Name");
  private final IntegerField days = new IntegerField("Days until it expires");
  private final RoleBoxes roles = new RoleBoxes("What it may", Set.of(Role.MEMBER));
  private final Div failure = new Div();

  ApiKeyDialog(ApiKeyService keys, SerializableRunnable made) {
    this.keys = keys;
    this.made = made;
    setHeaderTitle("New API key");
    setWidth("480px");
    name.setHelperText("What it is for: a-z, 0-9 and -, such as nightly-import");
    name.setWidthFull();
    days.setValue(USUAL_DAYS);
    days.setMin(1);
    days.setMax(MOST_DAYS);
    days.setStepButtonsVisible(true);
    add(Boxes.stack(name, roles, days, failure));
    Button create = new Button("Create key", e -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setId("create-key");
    getFooter().add(new Button("Go back", e -> close()), create);
  }

  private void create() {
    failure.removeAll();
    if (!roles.check()) {
      return;
    }
    try {
      NewApiKey key = keys.create(name.getValue().strip(), roles.getValue(), days.getValue());
      close();
      new ToldOnceDialog(
              "The key " + key.key().name(),
              "key",
              key.text().text(),
              "Send it as Authorization: Bearer with every request. It speaks for you: keep it"
                  + " where you keep passwords.",
              made)
          .open();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
