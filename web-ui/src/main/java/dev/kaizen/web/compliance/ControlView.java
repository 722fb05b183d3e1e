package dev.kaizen.web.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.compliance.store.StoredAssessment;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One control: whether it holds, what does not, who must act by when, and how it was before. */
@Route(value = "compliance/controls/:id", layout = ConsoleLayout.class)
@Needs(Permission.COMPLIANCE_READ)
public class ControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ComplianceService compliance;
  private final transient FindingService findings;
  private final transient Clock clock;
  private String title = "Control";

  @Inject
  public ControlView(ComplianceService compliance, FindingService findings, Clock clock) {
    this.compliance = compliance;
    this.findings = findings;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String id = event.getRouteParameters().get("id").orElse("");
    show(Addresses.found("There is no such control", () -> compliance.control(id)));
  }

  private void show(ControlStatus control) {
    title = ControlGrid.title(control);
    removeAll();
    PageHead head =
        PageHead.under(new RouterLink("Controls", ComplianceView.class), title)
            .saying(control.assertion());
    if (Callers.current().may(Permission.COMPLIANCE_REPORT)) {
      Button assess = new Button("Assess again", new Icon("refresh"), e -> assess(control.id()));
      assess.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      head.with(Keys.on("n", "Assess this control now", assess));
    }
    add(head);
    String note = control.note();
    if (note != null && !note.isBlank()) {
      add(Notice.info(note));
    }
    add(
        failing(control),
        Boxes.of(
            "columns",
            new Panel("How it stands").holding(facts(control), owner(control)),
            before(control)));
  }

  private Panel failing(ControlStatus control) {
    Grid<?> grid =
        FindingGrid.of(
            findings,
            FindingFilter.liveOf(control.id()),
            clock,
            new Empty(
                "check-circle",
                "Nothing to do here",
                control.status() == ControlStatus.Status.PASSING
                    ? "Every item that was looked at holds."
                    : "No assessment has found an item that fails."));
    return new Panel("What fails, and who must act").holding(grid);
  }

  private Panel before(ControlStatus control) {
    Grid<StoredAssessment> grid =
        Grids.of(
            StoredAssessment.class,
            "History",
            new Empty("clock", "Not assessed yet", "Assess it to see how it stands."));
    grid.addColumn(Time.in(StoredAssessment::at)).setHeader("Since");
    grid.addColumn(Badge.in(past -> ControlLook.of(past.status()))).setHeader("Was");
    grid.addColumn(past -> Numbers.count(past.failing()))
        .setHeader("Fails")
        .setTextAlign(ColumnTextAlign.END);
    grid.addColumn(past -> Numbers.count(past.population()))
        .setHeader("Looked at")
        .setTextAlign(ColumnTextAlign.END);
    Grids.pageAmongOthers(grid, page -> compliance.history(control.id(), page));
    return new Panel("When that changed").holding(grid);
  }

  private static Facts facts(ControlStatus control) {
    Facts facts =
        new Facts()
            .fact("Status", new Badge(ControlLook.of(control.status())))
            .fact("Last assessed", assessed(control.assessedAt()))
            .fact("Looked at", Numbers.of(control.population(), "item"))
            .fact("How", control.populationQuery())
            .fact("Does not hold for", Numbers.of(control.failing(), "item"))
            .fact("Counts as fresh for", Ages.words(control.freshnessSeconds()));
    control.clauses().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> facts.fact(e.getKey().title(), String.join(", ", e.getValue())));
    return facts;
  }

  private static Component assessed(@Nullable Instant at) {
    return at == null ? new Span("never") : Time.ago(at);
  }

  private Div owner(ControlStatus control) {
    Optional<String> owner = Optional.ofNullable(findings.owners().get(control.id()));
    Div row =
        Boxes.row(
            Boxes.text("muted small", "Owner"),
            new Span(owner.orElse("nobody: what fails has nobody to act")));
    if (Callers.current().may(Permission.COMPLIANCE_EDIT)) {
      Button name =
          new Button(
              owner.isPresent() ? "Name another" : "Name an owner",
              e -> new OwnerDialog(findings, control, () -> reload(control.id())).open());
      name.addThemeVariants(ButtonVariant.LUMO_SMALL);
      name.setId("name-owner");
      row.add(name);
    }
    return row;
  }

  private void assess(String id) {
    try {
      show(compliance.assess(id));
      Toast.done("The control is assessed.");
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }

  private void reload(String id) {
    show(compliance.control(id));
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
