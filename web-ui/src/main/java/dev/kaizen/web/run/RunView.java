package dev.kaizen.web.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.shell.Pace;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.workflow.WorkflowGraph;
import dev.kaizen.workflow.WorkflowService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run: first its story in sentences, then each step with what it saw and did. While the run
 * moves, the page asks once a second and adds what is new below; nothing above is redrawn.
 */
@Route(value = "runs/:id", layout = ConsoleLayout.class)
@Needs(Permission.RUN_READ)
public class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient RunService runs;
  private final StoryList story = new StoryList();
  private final StepList steps = new StepList();
  private final Div head = new Div();
  private final Div side = Boxes.of("stack");
  private final Div drawn = new Div();
  private final Timeline timeline = new Timeline();
  private final transient WorkflowService workflows;
  private @Nullable WorkflowGraph graph;
  private @Nullable UUID id;
  private @Nullable Run shown;
  private @Nullable Registration polling;

  @Inject
  public RunView(RunService runs, WorkflowService workflows) {
    this.runs = runs;
    this.workflows = workflows;
    addClassName("page");
    story.getElement().setAttribute("aria-live", "polite");
    add(
        head,
        Boxes.of(
            "split",
            Boxes.of(
                "stack",
                new Panel("What happened").holding(story),
                new Panel("Graph").holding(drawn),
                new Panel("Timeline").holding(timeline),
                new Panel("Steps, with the state before and after each").holding(steps)),
            side));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID wanted = event.getRouteParameters().get("id").map(RunView::id).orElseThrow();
    if (!wanted.equals(id)) {
      id = wanted;
      shown = null;
      story.clear();
      steps.clear();
      drawn.removeAll();
      graph = null;
    }
    refresh();
  }

  private void refresh() {
    UUID wanted = id;
    if (wanted == null) {
      return;
    }
    Run run = runs.get(wanted);
    Run before = shown;
    if (before != null
        && before.updatedAt().equals(run.updatedAt())
        && before.status() == run.status()) {
      return;
    }
    List<RunStep> done = runs.steps(wanted);
    story.show(RunStory.of(run, done));
    steps.show(done);
    draw(run, done);
    timeline.show(done, run.createdAt(), run.status().isEnd() ? run.updatedAt() : Instant.now());
    head(run);
    side(run);
    shown = run;
    getUI().ifPresent(ui -> pace(run));
  }

  private void draw(Run run, List<RunStep> done) {
    WorkflowDefinition definition = workflows.version(run.workflow(), run.version()).definition();
    Map<String, Look> stands = Stands.of(done, run.status().isEnd());
    if (graph == null) {
      graph = new WorkflowGraph(definition, stands);
      drawn.add(graph);
    } else {
      graph.show(definition, stands);
    }
  }

  private void head(Run run) {
    head.removeAll();
    head.add(
        PageHead.under(new RouterLink("Runs", RunsView.class), run.workflow())
            .with(
                new Badge(RunLook.of(run.status())),
                CopyText.id(run.id()),
                new RunControls(runs, run, this::refresh)));
  }

  private void side(Run run) {
    side.removeAll();
    var failure = run.error();
    if (failure != null) {
      side.add(Notice.failure(failure.message()));
    }
    side.add(
        new Panel("Facts")
            .holding(
                new Facts()
                    .fact("Workflow", run.workflow() + ", version " + run.version())
                    .fact("Started by", run.startedBy())
                    .fact("Started", Time.exact(run.createdAt()))
                    .fact("Last change", Time.exact(run.updatedAt()))
                    .fact("Model calls", Numbers.count(run.usage().modelCalls()))
                    .fact(
                        "Tokens",
                        Numbers.count(run.usage().tokensIn())
                            + " in, "
                            + Numbers.count(run.usage().tokensOut())
                            + " out")
                    .fact("Cost", Numbers.euros(run.usage().costMicros()))),
        new Panel("Input").holding(new ValueFacts(run.input())));
    var output = run.output();
    if (output != null) {
      side.add(new Panel("Result").holding(new ValueFacts(output)));
    }
  }

  private void pace(Run run) {
    getUI()
        .ifPresent(
            ui -> {
              if (run.status().isEnd()) {
                Pace.calm(ui);
              } else {
                Pace.live(ui);
              }
            });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    polling = event.getUI().addPollListener(e -> refresh());
    if (shown != null && !shown.status().isEnd()) {
      Pace.live(event.getUI());
    }
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

  @Override
  public String getPageTitle() {
    return (shown == null ? "Run" : "Run of " + shown.workflow()) + " · Kaizen";
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }
}
