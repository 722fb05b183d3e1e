package dev.kaizen.web.compliance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.compliance.privacy.SubjectExport;
import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.privacy.SubjectRequestService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.shell.Pace;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's request: where they are named, and what is done about it. */
@Route(value = "compliance/subject-requests/:id", layout = ConsoleLayout.class)
@Needs(Permission.COMPLIANCE_READ)
public class SubjectRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient SubjectRequestService requests;
  private final transient SubjectExport export;
  private final transient Clock clock;
  private @Nullable UUID shown;
  private Search.State search = Search.State.NONE;
  private @Nullable Registration polling;

  @Inject
  public SubjectRequestView(SubjectRequestService requests, SubjectExport export, Clock clock) {
    this.requests = requests;
    this.export = export;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Addresses.named(event, "There is no such request", requests::get));
  }

  private void show(SubjectRequest request) {
    shown = request.id();
    search = request.search().state();
    removeAll();
    add(
        PageHead.under(
            new RouterLink("People's requests", SubjectRequestsView.class),
            SubjectRequestsView.who(request)));
    if (request.isLate(clock.instant())) {
      add(Notice.failure("Its time is over, and the person has no answer."));
    }
    Div left = Boxes.stack();
    if (request.isOpen() && Callers.current().may(Permission.COMPLIANCE_EDIT)) {
      left.add(new SubjectActs(requests, export, request, this::again).panel());
    }
    left.add(places(request));
    add(Boxes.of("split", left, new Panel("How it stands").holding(facts(request))));
    getUI().ifPresent(search == Search.State.RUNNING ? Pace::live : Pace::calm);
  }

  private void again() {
    if (shown != null) {
      show(requests.get(shown));
    }
  }

  private Panel places(SubjectRequest request) {
    Panel panel = new Panel("Where they are named");
    if (!request.isOpen()) {
      return panel.holding(
          Notice.info("The request is closed; what was listed is not shown any more."));
    }
    if (search == Search.State.RUNNING) {
      return panel.holding(Notice.info("It is being searched."));
    }
    if (search == Search.State.FAILED) {
      return panel.holding(Notice.failure("The search failed: search again."));
    }
    if (request.search().more()) {
      panel.add(
          Notice.failure("There are more places than are listed: after these, search again."));
    }
    Grid<SubjectPlace> grid =
        Grids.of(
            SubjectPlace.class,
            "Places that name the person",
            new Empty("check-circle", "Nothing names them", "No table of the tenant does."));
    grid.addComponentColumn(SubjectRequestView::what)
        .setHeader("What")
        .setWidth("200px")
        .setFlexGrow(3);
    grid.addColumn(SubjectPlace::foundIn).setHeader("Found in").setWidth("110px").setFlexGrow(1);
    grid.addColumn(Time.in(SubjectPlace::at)).setHeader("From").setWidth("110px").setFlexGrow(0);
    if (Callers.current().may(Permission.COMPLIANCE_EDIT)) {
      grid.addComponentColumn(place -> keep(request, place))
          .setHeader("Stays")
          .setWidth("130px")
          .setFlexGrow(0);
    }
    Grids.pageAmongOthers(grid, page -> requests.places(request.id(), page));
    panel.add(grid);
    return panel;
  }

  private static Component what(SubjectPlace place) {
    String words =
        place.kind() == SubjectPlace.Kind.BY_HAND
            ? place.title()
            : ControlLook.word(place.kind()) + ": " + place.title();
    Component title =
        place.kind() == SubjectPlace.Kind.RUN
            ? new Anchor("runs/" + place.id(), words)
            : Boxes.text("", words);
    Div box = Boxes.of("stack tight", title);
    if (place.keepWhy() != null) {
      box.add(Boxes.text("small", "Stays: " + place.keepWhy()));
    }
    return box;
  }

  private Component keep(SubjectRequest request, SubjectPlace place) {
    Button button =
        place.isKept()
            ? new Button(
                "Take back",
                e -> {
                  requests.keep(request.id(), place.kind(), place.id(), null);
                  again();
                })
            : new Button(
                "Let it stay",
                e ->
                    new SayDialog(
                            "Let it stay?",
                            "It is not erased, and not told to the person.",
                            "Why",
                            "Let it stay",
                            why -> {
                              requests.keep(request.id(), place.kind(), place.id(), why);
                              again();
                            },
                            "It stays.")
                        .open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setEnabled(request.status() == SubjectRequest.Status.OPEN);
    button.setAriaLabel((place.isKept() ? "Take back: " : "Let it stay: ") + place.title());
    return button;
  }

  private Facts facts(SubjectRequest request) {
    Facts facts =
        new Facts()
            .fact("State", new Badge(ControlLook.of(request, clock.instant())))
            .fact("They ask", ControlLook.word(request.kind()));
    if (request.subject() != null) {
      facts.fact("Called", Boxes.outside(String.join("\n", request.subject().identifiers())));
    }
    facts
        .fact("Made sure", Boxes.outside(request.verified()))
        .time("Received", request.receivedAt())
        .time("Due", request.dueAt());
    if (request.extendedWhy() != null) {
      facts.fact("Extended, since", Boxes.outside(request.extendedWhy()));
    }
    facts.fact("Recorded by", request.openedBy()).time("Searched", request.search().at());
    SubjectRequest.Proposal proposal = request.proposal();
    if (proposal != null) {
      facts.fact("Erasure proposed by", proposal.by()).time("Proposed", proposal.at());
      if (proposal.confirmedBy() != null) {
        facts.fact("Carried out by", proposal.confirmedBy()).time("Erased", proposal.confirmedAt());
      }
    }
    SubjectRequest.Closure closure = request.closure();
    if (closure != null) {
      facts
          .fact("Closed by", closure.by())
          .time("Closed", closure.at())
          .fact("Outcome", Boxes.outside(closure.outcome()));
    }
    return facts;
  }

  @Override
  public String getPageTitle() {
    return "A person's request · Kaizen";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (search == Search.State.RUNNING) {
      Pace.live(event.getUI());
    }
    polling =
        event
            .getUI()
            .addPollListener(
                e -> {
                  if (search == Search.State.RUNNING
                      && shown != null
                      && requests.get(shown).search().state() != Search.State.RUNNING) {
                    again();
                  }
                });
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    Pace.calm(event.getUI());
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
