package dev.kaizen.web.compliance;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.register.ProcessingActivity;
import dev.kaizen.compliance.register.ProcessingActivity.Processor;
import dev.kaizen.compliance.register.ProcessingRecordService;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Spells;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The record of processing activities (GDPR Article 30), from the workflows' own graphs. */
@Route(value = "compliance/processing-record", layout = ConsoleLayout.class)
@PageTitle("Processing record · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class ProcessingView extends Div {
  private static final long serialVersionUID = 1L;
  private static final String NOTHING = "not said yet";

  @Inject
  public ProcessingView(ProcessingRecordService record) {
    addClassName("page");
    Grid<ProcessingActivity> grid =
        Grids.of(
            ProcessingActivity.class,
            "Processing activities",
            new Empty("flow", "No workflow is published", "Each published one is an activity."));
    grid.addColumn(Grids.link(each -> "workflows/" + each.workflow(), ProcessingActivity::title))
        .setHeader("Workflow")
        .setWidth("180px")
        .setFlexGrow(2);
    grid.addColumn(each -> said(each, "purpose"))
        .setHeader("Purpose")
        .setWidth("180px")
        .setFlexGrow(3);
    grid.addColumn(each -> said(each, "legalBasis")).setHeader("Legal basis").setFlexGrow(1);
    grid.addColumn(each -> said(each, "dataSubjects")).setHeader("Whose data").setFlexGrow(1);
    grid.addColumn(ProcessingView::models).setHeader("Models").setFlexGrow(1);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(ProcessingView::details));
    Grids.pageAmongOthers(grid, record::list);
    add(
        PageHead.of("Processing record")
            .saying("What each workflow does with data: from its graph, and from the register."),
        CompliancePage.PROCESSING.parts(),
        grid,
        Boxes.text("muted small", "Choose a line to see all of it."));
  }

  private static Div details(ProcessingActivity activity) {
    Facts facts = new Facts().fact("Version", String.valueOf(activity.version()));
    new TreeMap<>(activity.register())
        .forEach((name, value) -> facts.fact(Spells.field(name), value));
    activity
        .processors()
        .forEach(each -> facts.fact("Model " + each.connection(), processor(each)));
    facts.fact("Knowledge bases", all(activity.knowledgeBases()));
    facts.fact("Tools", all(activity.tools()));
    facts.fact("Decided by", all(activity.approverRoles().stream().map(Spells::role).toList()));
    return Boxes.of("panel", facts);
  }

  private static String processor(Processor processor) {
    String said =
        new TreeMap<>(processor.register())
            .entrySet().stream()
                .map(e -> Spells.field(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(" · "));
    String host = processor.host();
    return (host == null ? "" : host + " · ") + (said.isEmpty() ? NOTHING : said);
  }

  private static String models(ProcessingActivity activity) {
    return all(activity.processors().stream().map(Processor::connection).toList());
  }

  private static String said(ProcessingActivity activity, String name) {
    return activity.register().getOrDefault(name, NOTHING);
  }

  private static String all(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
