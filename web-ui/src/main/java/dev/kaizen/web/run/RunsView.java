package dev.kaizen.web.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All runs, newest first; what is filtered stands in the address. */
@Route(value = "runs", layout = ConsoleLayout.class)
@PageTitle("Runs · Kaizen")
@Needs(Permission.RUN_READ)
public class RunsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient RunService runs;
  private final Select<RunStatus> status = new Select<>();
  private final TextField workflow = new TextField();
  private final Grid<Run> grid;

  @Inject
  public RunsView(RunService runs) {
    this.runs = runs;
    addClassNames("page", "fill");
    grid = grid();
    Button again =
        new Button("Refresh", new Icon("refresh"), e -> grid.getDataProvider().refreshAll());
    add(PageHead.of("Runs").with(filters(), Keys.on("r", "Refresh the list", again)), grid);
  }

  private Div filters() {
    status.setItems(RunStatus.values());
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption("Any status");
    status.setPlaceholder("Any status");
    status.setItemLabelGenerator(s -> s == null ? "Any status" : RunLook.of(s).word());
    status.setAriaLabel("Status");
    status.setWidth("150px");
    workflow.setPlaceholder("Workflow, by name");
    workflow.setAriaLabel("Workflow");
    workflow.setClearButtonVisible(true);
    workflow.setValueChangeMode(ValueChangeMode.LAZY);
    workflow.setWidth("190px");
    Keys.on("/", "Filter by workflow", workflow);
    status.addValueChangeListener(e -> follow(e.isFromClient()));
    workflow.addValueChangeListener(e -> follow(e.isFromClient()));
    return Boxes.row(status, workflow);
  }

  private Grid<Run> grid() {
    Grid<Run> made =
        Grids.of(
            Run.class,
            "Runs",
            new Empty(
                "play",
                "No runs here",
                "A run is one execution of a workflow. Start one from a workflow's page, or clear the"
                    + " filter.",
                new com.vaadin.flow.router.RouterLink(
                    "Go to Workflows", dev.kaizen.web.workflow.WorkflowsView.class)));
    made.addColumn(Badge.in(run -> RunLook.of(run.status())))
        .setHeader("Status")
        .setWidth("130px")
        .setFlexGrow(0);
    made.addColumn(Grids.link(run -> "runs/" + run.id(), run -> run.workflow()))
        .setHeader("Workflow")
        .setWidth("170px");
    made.addColumn(run -> RunWords.inShort(run))
        .setHeader("Input")
        .setWidth("140px")
        .setFlexGrow(3);
    made.addColumn(Grids.id(Run::id)).setHeader("Id").setWidth("110px").setFlexGrow(0);
    made.addColumn(Run::startedBy).setHeader("Started by").setWidth("110px").setFlexGrow(0);
    made.addColumn(Time.in(Run::createdAt)).setHeader("Started").setWidth("112px").setFlexGrow(0);
    made.addColumn(Time.in(Run::updatedAt)).setHeader("Changed").setWidth("112px").setFlexGrow(0);
    made.addColumn(run -> Numbers.count(run.usage().tokensIn() + run.usage().tokensOut()))
        .setHeader(new Span("Tokens"))
        .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
        .setWidth("86px")
        .setFlexGrow(0);
    return made;
  }

  private void follow(boolean fromPerson) {
    if (fromPerson) {
      UI.getCurrent().navigate("runs", query());
    }
  }

  private QueryParameters query() {
    RunStatus wanted = status.getValue();
    return Addresses.query(
        Map.of(
            "status",
            wanted == null ? "" : wanted.name(),
            "workflow",
            workflow.getValue().strip()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    @Nullable RunStatus wanted = wantedStatus(event).orElse(null);
    String name = Addresses.get(event, "workflow").orElse("");
    status.setValue(wanted);
    workflow.setValue(name);
    RunFilter filter = new RunFilter(wanted, name.isEmpty() ? null : name, null, null);
    Grids.page(grid, page -> runs.list(filter, page));
  }

  private static Optional<RunStatus> wantedStatus(BeforeEnterEvent event) {
    return Addresses.get(event, "status").flatMap(text -> Addresses.oneOf(RunStatus.class, text));
  }
}
