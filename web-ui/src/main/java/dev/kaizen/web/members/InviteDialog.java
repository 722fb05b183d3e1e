package dev.kaizen.web.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Invited;
import dev.kaizen.tenantadmin.MemberService;
import dev.kaizen.tenantadmin.Newcomer;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.ToldOnceDialog;
import java.util.Set;

/** Asks who is to become a member, and as what. */
final class InviteDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient MemberService members;
  private final SerializableRunnable made;
  private final TextField firstName = new TextField("First name");
  private final TextField lastName = new TextField("Last name");
  private final EmailField email = new EmailField("E-mail");
  private final TextField username = new TextField("User name");
  private final RoleBoxes roles = new RoleBoxes("Roles", Set.of(Role.MEMBER));
  private final Div failure = new Div();

  InviteDialog(MemberService members, SerializableRunnable made) {
    this.members = members;
    this.made = made;
    setHeaderTitle("Take a person in");
    setWidth("480px");
    username.setHelperText("What they log in with: a-z, 0-9, '.', '_', '@' and '-'");
    firstName.setWidthFull();
    lastName.setWidthFull();
    email.setWidthFull();
    username.setWidthFull();
    add(Boxes.stack(firstName, lastName, email, username, roles, failure));
    Button invite = new Button("Take in", e -> invite());
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    invite.setId("take-in");
    getFooter().add(new Button("Go back", e -> close()), invite);
  }

  private void invite() {
    failure.removeAll();
    if (!roles.check()) {
      return;
    }
    try {
      Invited invited =
          members.invite(
              new Newcomer(
                  username.getValue().strip(),
                  email.getValue().strip(),
                  firstName.getValue().strip(),
                  lastName.getValue().strip()),
              roles.getValue());
      close();
      String password = invited.password();
      if (password == null) {
        Toast.done(invited.member().name() + " is a member now and logs in as before.");
        made.run();
      } else {
        new ToldOnceDialog(
                invited.member().name() + " is a member now",
                "password",
                password,
                "The password for their first login; they choose another one then.",
                made)
            .open();
      }
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
