package dev.kaizen.web.tenant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.tenantadmin.Newcomer;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.ToldOnceDialog;
import org.jspecify.annotations.Nullable;

/** Asks what a new tenant is called and who administers it first. */
final class NewTenantDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient TenantService tenants;
  private final SerializableConsumer<Tenant> made;
  private final TextField name = new TextField("Name");
  private final TextField slug = new TextField("Slug");
  private final TextField username = new TextField("First administrator's user name");
  private final TextField firstName = new TextField("First name");
  private final TextField lastName = new TextField("Last name");
  private final TextField email = new TextField("E-mail");
  private final Div failure = new Div();

  NewTenantDialog(TenantService tenants, SerializableConsumer<Tenant> made) {
    this.tenants = tenants;
    this.made = made;
    setHeaderTitle("New tenant");
    setWidth("480px");
    slug.setHelperText("2 to 31 of a-z, 0-9 and -, starts with a letter; never changes");
    username.setHelperText("May be left empty; then people are added at the identity server");
    name.setRequiredIndicatorVisible(true);
    slug.setRequiredIndicatorVisible(true);
    Div fields = Boxes.stack(name, slug, username, firstName, lastName, email, failure);
    fields.getChildren().forEach(child -> child.getElement().getStyle().set("width", "100%"));
    add(fields);
    Button create = new Button("Create tenant", e -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setDisableOnClick(true);
    getFooter().add(new Button("Go back", e -> close()), create);
  }

  private void create() {
    failure.removeAll();
    try {
      TenantService.Opened opened =
          tenants.provision(slug.getValue().strip(), name.getValue(), administrator());
      close();
      String password = opened.password();
      if (password == null) {
        Toast.done(opened.tenant().name() + " is ready.");
        made.accept(opened.tenant());
      } else {
        new ToldOnceDialog(
                opened.tenant().name() + " is ready",
                "password",
                password,
                "The password for the first administrator's first login.",
                () -> made.accept(opened.tenant()))
            .open();
      }
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
      getFooter().getElement().getChildren().forEach(button -> button.setEnabled(true));
    }
  }

  private @Nullable Newcomer administrator() {
    return username.getValue().isBlank()
        ? null
        : new Newcomer(
            username.getValue().strip(),
            email.getValue().strip(),
            firstName.getValue().strip(),
            lastName.getValue().strip());
  }
}
