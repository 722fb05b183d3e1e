package dev.kaizen.web.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import dev.kaizen.tenantadmin.login.LoginPolicyService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.Tone;
import jakarta.inject.Inject;

/** The people of the tenant and what they may do. */
@Route(value = "members", layout = ConsoleLayout.class)
@PageTitle("Members · Kaizen")
@Needs(Permission.MEMBER_READ)
public class MembersView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient MemberService members;
  private final Grid<Member> grid;

  @Inject
  public MembersView(MemberService members, LoginPolicyService logins) {
    this.members = members;
    addClassNames("page", "fill");
    grid = Grids.of(Member.class, "Members", new Empty("people", "Nobody yet", "Take people in."));
    grid.addColumn(Member::username).setHeader("User name");
    grid.addColumn(Member::name).setHeader("Name");
    grid.addColumn(member -> Spells.roles(member.roles())).setHeader("Roles").setFlexGrow(2);
    grid.addColumn(Member::email).setHeader("E-mail").setFlexGrow(2);
    grid.addColumn(Badge.in(MembersView::state))
        .setHeader("State")
        .setWidth("130px")
        .setFlexGrow(0);
    PageHead head =
        PageHead.of("Members").saying("Who belongs to this tenant, and what they may do in it.");
    if (Callers.current().may(Permission.MEMBER_EDIT)) {
      grid.addComponentColumn(this::acts).setWidth("180px").setFlexGrow(0);
      Button invite =
          new Button(
              "Take a person in",
              new Icon("person"),
              e -> new InviteDialog(members, this::read).open());
      invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      head.with(Keys.on("n", "Take a person in", invite));
    }
    Grids.page(grid, members::list);
    add(head, new LoginPolicyLine(logins), grid);
  }

  private void read() {
    grid.getDataProvider().refreshAll();
  }

  private Div acts(Member member) {
    Button roles = new Button("Roles", e -> new RolesDialog(members, member, this::read).open());
    roles.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    roles.setAriaLabel("Roles of " + member.name());
    Button remove = new Button("Remove", e -> askToRemove(member));
    remove.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    remove.setAriaLabel("Remove " + member.name());
    return Boxes.row(roles, remove);
  }

  private void askToRemove(Member member) {
    ConfirmOnce dialog =
        new ConfirmOnce(
            "Remove " + member.name() + " from this tenant?",
            "They are logged out and their API keys end. Their account and what they did stay; you can"
                + " take them in again.",
            "Keep",
            "Remove",
            () -> {
              try {
                members.remove(member.username());
                Toast.done(member.name() + " is no longer a member.");
                read();
              } catch (RuntimeException thrown) {
                Toast.failed(thrown);
              }
            });
    dialog.dangerous().open();
  }

  private static Look state(Member member) {
    return member.enabled()
        ? new Look("check-circle", "Active", Tone.GOOD)
        : new Look("minus-circle", "Disabled", Tone.QUIET);
  }
}
