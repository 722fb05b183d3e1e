package dev.kaizen.web.secret;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.secret.Secret;
import dev.kaizen.secret.SecretService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import org.jspecify.annotations.Nullable;

/** Takes a secret's value, which is shown to nobody afterwards; or removes the secret. */
final class SecretDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient SecretService secrets;
  private final transient @Nullable Secret old;
  private final SerializableRunnable done;
  private final TextField name = new TextField("Name");
  private final TextField purpose = new TextField("What it is for");
  private final PasswordField value = new PasswordField("Value");
  private final Div failure = new Div();

  SecretDialog(SecretService secrets, @Nullable Secret old, SerializableRunnable done) {
    this.secrets = secrets;
    this.old = old;
    this.done = done;
    setHeaderTitle(old == null ? "New secret" : "Secret " + old.name());
    setWidth("480px");
    name.setHelperText("a-z, 0-9 and -, such as mail-relay");
    value.setHelperText("Shown to nobody from now on");
    value.setRevealButtonVisible(false);
    name.setWidthFull();
    purpose.setWidthFull();
    value.setWidthFull();
    if (old != null) {
      name.setValue(old.name());
      name.setReadOnly(true);
      purpose.setValue(old.purpose());
      value.setLabel("New value");
    }
    add(Boxes.stack(name, purpose, value, failure));
    Button save = new Button(old == null ? "Keep secret" : "Replace value", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-secret");
    getFooter().add(new Button("Go back", e -> close()));
    if (old != null) {
      Button remove = new Button("Remove secret " + old.name(), e -> remove(old));
      remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
      getFooter().add(remove);
    }
    getFooter().add(save);
  }

  private void save() {
    attempt(
        () -> {
          if (old == null) {
            secrets.create(name.getValue().strip(), purpose.getValue(), value.getValue());
          } else {
            secrets.change(old.name(), purpose.getValue(), value.getValue(), old.version());
          }
        });
  }

  private void remove(Secret secret) {
    attempt(() -> secrets.delete(secret.name(), secret.version()));
  }

  private void attempt(Runnable act) {
    failure.removeAll();
    try {
      act.run();
      value.clear();
      close();
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
