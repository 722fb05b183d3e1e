package dev.kaizen.web.approval;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.approval.CommentService;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.approval.DelegationService;
import dev.kaizen.approval.DeputyService;
import dev.kaizen.approval.SavedFilterService;
import dev.kaizen.approval.SeededCheckService;
import dev.kaizen.approval.attachment.AttachmentService;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Parts;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

  private final transient ApprovalServices services;
  private static final System.Logger LOG = System.getLogger(ApprovalsView.class.getName());
  private static final Map<Stage, String> STAGES = stages();

  private final Div stages = new Div();
  private final InboxFilters filters = new InboxFilters(() -> open(null));
  private final Inbox inbox;
  private final Button several = new Button("Decide several …", e -> bulk());
  private final Section detail = new Section();
  private final Div panes = new Div();
  private final Div changed = new Div();
  private Stage stage = Stage.OPEN;
  private @Nullable UUID open;
  private @Nullable Registration polling;

  @Inject
  public ApprovalsView(
      ApprovalService approvals,
      DecisionService decisions,
      BulkDecisions bulk,
      CommentService comments,
      DelegationService people,
      DeputyService deputies,
      AttachmentService attachments,
      SeededCheckService checks,
      SavedFilterService saved) {
    services =
        new ApprovalServices(approvals, decisions, bulk, comments, people, attachments, checks);
    inbox = new Inbox(approvals, filters);
    Button away = new Button("Deputies …", e -> new DeputiesDialog(deputies).open());
    away.setId("deputies");
    Button keep =
        new Button(
            "Filters …",
            e -> new FiltersDialog(saved, query(stage, filters).getQueryString()).open());
    keep.setId("saved-filters");
    several.setId("decide-several");
    Keys.on("b", "Decide several", several);
    addClassNames("page", "fill");
    panes.addClassName("two-pane");
    detail.addClassName("detail");
    detail.getElement().setAttribute("aria-label", "Request");
    panes.add(inbox, detail);
    Div acts = Boxes.row(several, keep, away);
    acts.getStyle().setMarginLeft("auto");
    add(PageHead.of("Approvals").with(stages), Boxes.row(filters, acts), panes);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    stage =
        Addresses.get(event, "stage")
            .flatMap(word -> Addresses.oneOf(Stage.class, word))
            .filter(STAGES::containsKey)
            .orElse(Stage.OPEN);
    filters.read(event);
    showStages();
    @Nullable UUID id = event.getRouteParameters().get("id").map(ApprovalsView::id).orElse(null);
    show(id);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    polling = event.getUI().addPollListener(e -> lookForNews());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }

  /** Never moves what a person is reading: it says that there is something. */
  private void lookForNews() {
    try {
      inbox.lookForNews();
      if (open != null && changed.getChildren().findAny().isEmpty()) {
        UUID id = open;
        if (inbox.isOther(services.approvals().get(id))) {
          changed.add(
              Notice.info("This request is another than when you opened it."),
              new Button("Show it as it is now", e -> show(id)));
        }
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "News are not to be had", e);
    }
  }

  private void show(@Nullable UUID id) {
    open = id;
    changed.removeAll();
    detail.removeAll();
    inbox.show(stage, id);
    several.setVisible(stage == Stage.OPEN && !BulkDialog.alike(inbox.forMe()).isEmpty());
    panes.setClassName("has-selection", id != null);
    if (id == null) {
      detail.add(
          inbox.isEmpty()
              ? new Empty("inbox", "Your inbox is empty", "You are done here.")
              : new Empty("inbox", "Choose a request", "Or press j to walk through the list."));
      return;
    }
    ApprovalRequest request = services.approvals().get(id);
    detail.add(
        changed,
        new ApprovalPane(services, request, () -> open(null), () -> show(id), this::decided));
  }

  private void decided(ApprovalRequest request) {
    Optional<UUID> next = inbox.nextAfter(request.id());
    next.ifPresentOrElse(this::open, () -> show(request.id()));
  }

  private void bulk() {
    List<ApprovalRequest> alike = BulkDialog.alike(inbox.forMe());
    if (!alike.isEmpty()) {
      new BulkDialog(services.bulk(), alike, () -> show(null)).open();
    }
  }

  private void open(@Nullable UUID id) {
    UI.getCurrent().navigate(id == null ? "approvals" : "approvals/" + id, query(stage, filters));
  }

  static QueryParameters query(Stage stage, InboxFilters filters) {
    Map<String, String> words = new HashMap<>(filters.words());
    words.put("stage", stage == Stage.OPEN ? "" : stage.name());
    return Addresses.query(words);
  }

  private void showStages() {
    Parts parts = new Parts("Requests by state");
    STAGES.forEach(
        (each, title) -> parts.part(title, "approvals", query(each, filters), each == stage));
    stages.removeAll();
    stages.add(parts);
  }

  private static Map<Stage, String> stages() {
    Map<Stage, String> titles = new LinkedHashMap<>();
    titles.put(Stage.OPEN, "Open");
    titles.put(Stage.DECIDED, "Decided");
    titles.put(Stage.EXPIRED, "Expired");
    titles.put(Stage.WITHDRAWN, "Withdrawn");
    return titles;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }
}
