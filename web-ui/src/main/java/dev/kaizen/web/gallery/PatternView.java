package dev.kaizen.web.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.gallery.GalleryService;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.workflow.InputFacts;
import dev.kaizen.web.workflow.NodeList;
import dev.kaizen.web.workflow.WorkflowGraph;
import jakarta.inject.Inject;

/** One pattern: its graph, what it is for and not for, and the ways to run and to copy it. */
@Route(value = "gallery/:id", layout = ConsoleLayout.class)
@Needs(Permission.WORKFLOW_READ)
public class PatternView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient GalleryService gallery;
  private String title = "Pattern";

  @Inject
  public PatternView(GalleryService gallery) {
    this.gallery = gallery;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Pattern pattern = gallery.get(event.getRouteParameters().get("id").orElseThrow());
    title = pattern.name();
    Button copy =
        new Button(
            "Copy into a workflow",
            new Icon("file"),
            e -> new CopyPatternDialog(gallery, pattern).open());
    copy.setId("copy-pattern");
    copy.setVisible(Callers.current().may(Permission.WORKFLOW_EDIT));
    add(
        PageHead.under(new RouterLink("Gallery", GalleryView.class), pattern.name())
            .saying(pattern.workflow().description())
            .with(
                Keys.on("c", "Copy into a workflow", copy),
                new RunPatternButton(gallery, pattern, ButtonVariant.LUMO_PRIMARY)),
        Boxes.of(
            "split",
            Boxes.of(
                "stack",
                new Panel("How it goes").holding(new WorkflowGraph(pattern.workflow())),
                new Panel("Step by step").holding(new NodeList(pattern.workflow()))),
            Boxes.of(
                "stack",
                new Panel("What it is for").holding(new Paragraph(pattern.purpose())),
                new Panel("When not to use it").holding(new Paragraph(pattern.limits())),
                new Panel("Input").holding(new InputFacts(pattern.workflow())),
                new Panel("The sample").holding(Json.block(pattern.sample())),
                new Fold("Definition as JSON", Json.block(pattern.workflow())))));
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
