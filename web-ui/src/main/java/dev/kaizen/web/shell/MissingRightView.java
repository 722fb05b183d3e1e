package dev.kaizen.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.web.home.HomeView;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Spells;
import jakarta.servlet.http.HttpServletResponse;

/** Says which role a page is for, and who can grant it. */
@ParentLayout(ConsoleLayout.class)
public class MissingRightView extends Div
    implements HasErrorParameter<MissingRightException>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<MissingRightException> parameter) {
    Permission permission = parameter.getException().permission();
    addClassName("page");
    add(
        new Empty(
            "lock",
            "This page is not for your role",
            words(permission, Callers.current()),
            new RouterLink("Go to Home", HomeView.class)));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  private static String words(Permission permission, Caller caller) {
    if (permission.roles().contains(Role.PLATFORM_ADMIN)) {
      return "It is for administrators of the platform.";
    }
    if (caller.tenant() == null) {
      return "It belongs to a tenant, and you act for the platform.";
    }
    return "It is for the roles %s. You are %s. A tenant admin of %s can give you one of these roles."
        .formatted(
            Spells.holders(permission),
            caller.roles().isEmpty() ? "without a role" : Spells.roles(caller.roles()),
            caller.requireTenant());
  }

  @Override
  public String getPageTitle() {
    return "Not for your role · Kaizen";
  }
}
