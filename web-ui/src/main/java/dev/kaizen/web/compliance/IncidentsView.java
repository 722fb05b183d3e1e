package dev.kaizen.web.compliance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.IncidentService;
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

/** What went wrong, the open first, each with the clock that runs. */
@Route(value = "compliance/incidents", layout = ConsoleLayout.class)
@PageTitle("Incidents · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class IncidentsView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public IncidentsView(IncidentService incidents, Clock clock) {
    addClassName("page");
    Grid<Incident> grid =
        Grids.of(
            Incident.class,
            "Incidents",
            new Empty(
                "alert",
                "No incident is recorded",
                "When something goes wrong, record it at once: the 72 hours run from when you know."));
    grid.addColumn(Badge.in(each -> ControlLook.of(each, clock.instant())))
        .setHeader("State")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addColumn(Grids.link(each -> "compliance/incidents/" + each.id(), Incident::title))
        .setHeader("What")
        .setWidth("220px")
        .setFlexGrow(3);
    grid.addColumn(each -> ControlLook.word(each.level()))
        .setHeader("Level")
        .setWidth("100px")
        .setFlexGrow(0);
    grid.addColumn(each -> each.personalData() ? "may be concerned" : "not concerned")
        .setHeader("People's data")
        .setWidth("150px");
    grid.addColumn(Time.in(Incident::detectedAt))
        .setHeader("Detected")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addColumn(
            Time.in(each -> each.isOpen() && each.notification() == null ? each.notifyBy() : null))
        .setHeader("Decide whom to tell")
        .setWidth("170px")
        .setFlexGrow(0);
    Grids.pageAmongOthers(grid, incidents::list);
    Button open =
        new Button(
            "Record an incident",
            new Icon("alert"),
            e ->
                new IncidentDialog(
                        incidents,
                        made -> UI.getCurrent().navigate("compliance/incidents/" + made.id()))
                    .open());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.setId("open-incident");
    open.setVisible(Callers.current().may(Permission.COMPLIANCE_EDIT));
    add(
        PageHead.of("Incidents")
            .saying("What went wrong, whom it was told, and what was learnt.")
            .with(Keys.on("n", "Record an incident", open)),
        CompliancePage.INCIDENTS.parts(),
        grid);
  }
}
