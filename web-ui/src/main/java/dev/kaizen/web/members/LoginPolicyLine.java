package dev.kaizen.web.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.login.LoginPolicy;
import dev.kaizen.tenantadmin.login.LoginPolicyService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Notice;

/** What the tenant demands of its people's logins, in one line above them. */
final class LoginPolicyLine extends Div {
  private static final long serialVersionUID = 1L;

  private final transient LoginPolicyService logins;

  LoginPolicyLine(LoginPolicyService logins) {
    this.logins = logins;
    addClassName("stack");
    show(logins.get());
  }

  private void show(LoginPolicy policy) {
    removeAll();
    Div line =
        Boxes.row(
            new Icon("lock"),
            Boxes.text(
                "muted",
                policy.secondFactor()
                    ? "Tenant admins, reviewers and compliance officers log in with a second factor."
                    : "A password is enough to log in, for every role."));
    if (Callers.current().may(Permission.MEMBER_EDIT)) {
      Button change =
          new Button(
              policy.secondFactor() ? "Demand none" : "Demand a second factor",
              e -> set(new LoginPolicy(!policy.secondFactor())));
      change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      change.setId("second-factor");
      line.add(change);
    }
    add(line);
  }

  private void set(LoginPolicy policy) {
    try {
      show(logins.set(policy));
    } catch (RuntimeException e) {
      show(logins.get());
      add(Notice.failure(e));
    }
  }
}
