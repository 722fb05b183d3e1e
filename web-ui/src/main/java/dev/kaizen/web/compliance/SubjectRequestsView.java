package dev.kaizen.web.compliance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.privacy.Subject;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequestService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Clock;

/** What people ask about their own data, what is due first on top. */
@Route(value = "compliance/subject-requests", layout = ConsoleLayout.class)
@PageTitle("People's requests · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class SubjectRequestsView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public SubjectRequestsView(SubjectRequestService requests, Clock clock) {
    addClassName("page");
    Grid<SubjectRequest> grid =
        Grids.of(
            SubjectRequest.class,
            "People's requests",
            new Empty(
                "people",
                "Nobody has asked",
                "When a person asks what is known of them, or to be erased, record it: it is due in"
                    + " a month."));
    grid.addColumn(Badge.in(each -> ControlLook.of(each, clock.instant())))
        .setHeader("State")
        .setWidth("170px")
        .setFlexGrow(0);
    grid.addColumn(
            Grids.link(
                each -> "compliance/subject-requests/" + each.id(), SubjectRequestsView::who))
        .setHeader("Who")
        .setWidth("200px")
        .setFlexGrow(2);
    grid.addColumn(each -> ControlLook.word(each.kind())).setHeader("Asks").setWidth("160px");
    grid.addColumn(Time.in(SubjectRequest::receivedAt))
        .setHeader("Received")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addColumn(Time.in(each -> each.isOpen() ? each.dueAt() : null))
        .setHeader("Due")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addColumn(SubjectRequest::openedBy)
        .setHeader("Recorded by")
        .setWidth("120px")
        .setFlexGrow(0);
    Grids.pageAmongOthers(grid, requests::list);
    Button open =
        new Button(
            "Record a request",
            new Icon("people"),
            e ->
                new SubjectRequestDialog(
                        requests,
                        made ->
                            UI.getCurrent().navigate("compliance/subject-requests/" + made.id()))
                    .open());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.setId("open-subject-request");
    open.setVisible(Callers.current().may(Permission.COMPLIANCE_EDIT));
    add(
        PageHead.of("People's requests")
            .saying("What people ask about their own data, each due a month after it came.")
            .with(Keys.on("n", "Record a request", open)),
        CompliancePage.SUBJECTS.parts(),
        grid);
  }

  /** Who asked, as long as that is known. */
  static String who(SubjectRequest request) {
    Subject subject = request.subject();
    return subject == null ? "(erased)" : subject.name();
  }
}
