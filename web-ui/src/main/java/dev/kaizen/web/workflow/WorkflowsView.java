package dev.kaizen.web.workflow;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Tone;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowSummary;
import jakarta.inject.Inject;

/** The tenant's workflows. */
@Route(value = "workflows", layout = ConsoleLayout.class)
@PageTitle("Workflows · Kaizen")
@Needs(Permission.WORKFLOW_READ)
public class WorkflowsView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public WorkflowsView(WorkflowService workflows) {
    addClassNames("page", "fill");
    Grid<WorkflowSummary> grid =
        Grids.of(
            WorkflowSummary.class,
            "Workflows",
            new Empty(
                "flow",
                "No workflows yet",
                "A workflow says step by step what agents and people do. Create the first one by"
                    + " sending its definition to POST /api/v1/workflows."));
    grid.addColumn(Grids.link(w -> "workflows/" + w.name(), WorkflowSummary::title))
        .setHeader("Title");
    grid.addColumn(WorkflowSummary::name).setHeader("Name");
    grid.addColumn(WorkflowSummary::description).setHeader("What it does").setFlexGrow(3);
    grid.addColumn(Badge.in(WorkflowsView::published))
        .setHeader("Version")
        .setWidth("170px")
        .setFlexGrow(0);
    grid.addColumn(Time.in(WorkflowSummary::updatedAt))
        .setHeader("Last change")
        .setWidth("130px")
        .setFlexGrow(0);
    Grids.page(grid, workflows::list);
    add(PageHead.of("Workflows"), grid);
  }

  private static Look published(WorkflowSummary workflow) {
    Integer version = workflow.publishedVersion();
    if (version == null) {
      return new Look("edit", "Draft " + workflow.latestVersion(), Tone.WAIT);
    }
    return workflow.latestVersion() > version
        ? new Look("check-circle", "v" + version + ", draft " + workflow.latestVersion(), Tone.GOOD)
        : new Look("check-circle", "v" + version, Tone.GOOD);
  }
}
