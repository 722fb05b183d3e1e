package dev.kaizen.web.workflow;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.run.RunService;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.inject.Inject;
import java.util.Optional;

/** One workflow: what it does, step by step; its versions; and the way to run it. */
@Route(value = "workflows/:name", layout = ConsoleLayout.class)
@Needs(Permission.WORKFLOW_READ)
public class WorkflowView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int VERSIONS = 50;

  private final transient WorkflowService workflows;
  private final transient RunService runs;
  private String title = "Workflow";

  @Inject
  public WorkflowView(WorkflowService workflows, RunService runs) {
    this.workflows = workflows;
    this.runs = runs;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String name = event.getRouteParameters().get("name").orElseThrow();
    Optional<Integer> wanted = Addresses.get(event, "version").flatMap(WorkflowView::number);
    show(wanted.map(v -> workflows.version(name, v)).orElseGet(() -> workflows.current(name)));
  }

  private void show(WorkflowVersion version) {
    removeAll();
    title = version.definition().title();
    String name = version.name();
    Button run = new Button("Run", new Icon("play"), e -> new StartRunDialog(runs, version).open());
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    run.setVisible(
        version.status() == WorkflowVersion.Status.PUBLISHED
            && Callers.current().may(Permission.RUN_START));
    var versions = workflows.versions(name, PageRequest.first(VERSIONS)).items();
    add(
        PageHead.under(new RouterLink("Workflows", WorkflowsView.class), title)
            .saying(version.definition().description())
            .with(
                new Anchor("runs?workflow=" + name, "Its runs"), Keys.on("s", "Start a run", run)),
        Boxes.of(
            "split",
            Boxes.of(
                "stack",
                new Panel("Version " + version.version())
                    .holding(new WorkflowGraph(version.definition())),
                new Panel("Step by step").holding(new NodeList(version.definition())),
                new Fold("Definition as JSON", Json.block(version.definition()))),
            Boxes.of(
                "stack",
                new Panel("Versions")
                    .holding(new VersionList(workflows, versions, version.version(), this::show)),
                new Panel("Input").holding(new InputFacts(version.definition())))));
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
