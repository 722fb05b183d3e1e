package dev.kaizen.web.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.PageHead;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox of those who decide: the list on the left, the request on the right, one at a time on a
 * narrow screen. The request and the part of the inbox stand in the address.
 */
@Route(value = "approvals/:id?", layout = ConsoleLayout.class)
@PageTitle("Approvals · Kaizen")
@Needs(Permission.APPROVAL_READ)
public class ApprovalsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient ApprovalService approvals;
  private final transient DecisionService decisions;
  private final Map<Stage, Tab> stages = new LinkedHashMap<>();
  private final Tabs tabs = new Tabs();
  private final Inbox inbox;
  private final Section detail = new Section();
  private final Div panes = new Div();
  private Stage stage = Stage.OPEN;

  @Inject
  public ApprovalsView(ApprovalService approvals, DecisionService decisions) {
    this.approvals = approvals;
    this.decisions = decisions;
    inbox = new Inbox(approvals);
    addClassNames("page", "fill");
    stages.put(Stage.OPEN, new Tab("Open"));
    stages.put(Stage.DECIDED, new Tab("Decided"));
    stages.put(Stage.EXPIRED, new Tab("Expired"));
    stages.put(Stage.WITHDRAWN, new Tab("Withdrawn"));
    stages.values().forEach(tabs::add);
    tabs.addSelectedChangeListener(
        e -> {
          if (e.isFromClient()) {
            open(null, stageOf(e.getSelectedTab()));
          }
        });
    panes.addClassName("two-pane");
    detail.addClassName("detail");
    detail.getElement().setAttribute("aria-label", "Request");
    panes.add(inbox, detail);
    add(PageHead.of("Approvals").with(tabs), panes);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    stage =
        Addresses.get(event, "stage")
            .flatMap(word -> Addresses.oneOf(Stage.class, word))
            .filter(stages::containsKey)
            .orElse(Stage.OPEN);
    tabs.setSelectedTab(stages.get(stage));
    @Nullable UUID id = event.getRouteParameters().get("id").map(ApprovalsView::id).orElse(null);
    show(id);
  }

  private void show(@Nullable UUID id) {
    detail.removeAll();
    inbox.show(stage, id);
    panes.setClassName("has-selection", id != null);
    if (id == null) {
      detail.add(
          inbox.isEmpty()
              ? new Empty("inbox", "Your inbox is empty", "You are done here.")
              : new Empty("inbox", "Choose a request", "Or press j to walk through the list."));
      return;
    }
    ApprovalRequest request = approvals.get(id);
    detail.add(
        new ApprovalPane(approvals, decisions, request, () -> open(null, stage), this::decided));
  }

  private void decided(ApprovalRequest request) {
    Optional<UUID> next = inbox.nextAfter(request.id());
    next.ifPresentOrElse(id -> open(id, stage), () -> show(request.id()));
  }

  private static void open(@Nullable UUID id, Stage stage) {
    UI.getCurrent()
        .navigate(
            id == null ? "approvals" : "approvals/" + id,
            Addresses.query(Map.of("stage", stage == Stage.OPEN ? "" : stage.name())));
  }

  private Stage stageOf(Tab tab) {
    return stages.entrySet().stream()
        .filter(e -> e.getValue().equals(tab))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Stage.OPEN);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }
}
