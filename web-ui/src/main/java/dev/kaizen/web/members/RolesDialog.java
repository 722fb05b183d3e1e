package dev.kaizen.web.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;

/** What a member is in the tenant. */
final class RolesDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  RolesDialog(MemberService members, Member member, SerializableRunnable changed) {
    setHeaderTitle("Roles of " + member.name());
    setWidth("420px");
    RoleBoxes roles = new RoleBoxes("Roles", member.roles());
    Div failure = new Div();
    add(
        Boxes.stack(
            roles,
            Boxes.text("muted", "They count at once. API keys that may more than these roles end."),
            failure));
    Button save =
        new Button(
            "Save roles",
            e -> {
              failure.removeAll();
              if (!roles.check()) {
                return;
              }
              try {
                members.setRoles(member.username(), roles.getValue());
                close();
                Toast.done("The roles of " + member.name() + " are changed.");
                changed.run();
              } catch (RuntimeException thrown) {
                failure.add(Notice.failure(thrown));
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-roles");
    getFooter().add(new Button("Go back", e -> close()), save);
  }
}
