package dev.kaizen.web.compliance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.IncidentNote;
import dev.kaizen.compliance.incident.IncidentService;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One incident: its clock, its timeline, and what is left to be done. */
@Route(value = "compliance/incidents/:id", layout = ConsoleLayout.class)
@Needs(Permission.COMPLIANCE_READ)
public class IncidentView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient IncidentService incidents;
  private final transient Clock clock;
  private String title = "Incident";

  @Inject
  public IncidentView(IncidentService incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Addresses.named(event, "There is no such incident", incidents::get));
  }

  private void show(Incident incident) {
    title = incident.title();
    removeAll();
    add(PageHead.under(new RouterLink("Incidents", IncidentsView.class), title));
    if (incident.isLate(clock.instant())) {
      add(Notice.failure("72 hours are over, and nobody has said whether the authority is told."));
    }
    Div left = Boxes.stack(timeline(incident));
    if (Callers.current().may(Permission.COMPLIANCE_EDIT)) {
      left.add(IncidentForms.of(incidents, incident, () -> show(incidents.get(incident.id()))));
    }
    add(Boxes.of("split", left, new Panel("How it stands").holding(facts(incident))));
  }

  private Panel timeline(Incident incident) {
    Div lines = Boxes.of("stack");
    @Nullable String cursor = null;
    do {
      Page<IncidentNote> page =
          incidents.timeline(incident.id(), new PageRequest(PageRequest.MAX, cursor));
      page.items()
          .forEach(
              note ->
                  lines.add(
                      Boxes.of(
                          "stack tight",
                          Boxes.row(Boxes.text("node-title", note.by()), Time.exact(note.at())),
                          Boxes.outside(note.text()))));
      cursor = page.nextCursor();
    } while (cursor != null);
    return new Panel("Timeline").holding(lines);
  }

  private Facts facts(Incident incident) {
    Facts facts =
        new Facts()
            .fact("State", new Badge(ControlLook.of(incident, clock.instant())))
            .fact("Level", ControlLook.word(incident.level()))
            .fact("People's data", incident.personalData() ? "may be concerned" : "not concerned")
            .time("Known since", incident.detectedAt())
            .fact("Recorded by", incident.openedBy())
            .time("Recorded", incident.openedAt())
            .time("Tell the authority by", incident.notifyBy());
    Incident.Notification told = incident.notification();
    if (told != null) {
      facts.fact("Decided by", told.by()).time("Authority told", told.toldAt());
      if (told.reference() != null) {
        facts.fact("Under", told.reference());
      }
      if (told.why() != null) {
        facts.fact(
            told.toldAt() == null ? "Not told, since" : "Late, since", Boxes.outside(told.why()));
      }
    }
    Incident.Closure closure = incident.closure();
    if (closure != null) {
      facts
          .fact("Closed by", closure.by())
          .time("Closed", closure.at())
          .fact("Cause", Boxes.outside(closure.cause()))
          .fact("Learnt", Boxes.outside(closure.lessons()));
    }
    return facts;
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
