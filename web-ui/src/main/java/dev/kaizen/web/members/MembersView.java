package dev.kaizen.web.members;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Tone;
import jakarta.inject.Inject;

/** The people of the tenant and what they may do. */
@Route(value = "members", layout = ConsoleLayout.class)
@PageTitle("Members · Kaizen")
@Needs(Permission.MEMBER_READ)
public class MembersView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public MembersView(MemberService members) {
    addClassNames("page", "fill");
    Grid<Member> grid =
        Grids.of(
            Member.class,
            "Members",
            new Empty(
                "people", "Nobody yet", "Add people to the organization in the identity server."));
    grid.addColumn(Member::username).setHeader("User name");
    grid.addColumn(Member::name).setHeader("Name");
    grid.addColumn(member -> Spells.roles(member.roles())).setHeader("Roles").setFlexGrow(2);
    grid.addColumn(Member::email).setHeader("E-mail").setFlexGrow(2);
    grid.addColumn(Badge.in(MembersView::state))
        .setHeader("State")
        .setWidth("130px")
        .setFlexGrow(0);
    Grids.page(grid, members::list);
    add(
        PageHead.of("Members")
            .saying("Who belongs to this tenant, as the identity server has them."),
        grid);
  }

  private static Look state(Member member) {
    return member.enabled()
        ? new Look("check-circle", "Active", Tone.GOOD)
        : new Look("minus-circle", "Disabled", Tone.QUIET);
  }
}
