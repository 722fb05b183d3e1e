package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list on the left: what needs this person first, then the rest. */
final class Inbox extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  private final transient ApprovalService approvals;
  private final InboxFilters filters;
  private final Button news = new Button("", e -> again());
  private List<ApprovalRequest> shown = List.of();
  private Stage stage = Stage.OPEN;
  private @Nullable UUID selected;

  Inbox(ApprovalService approvals, InboxFilters filters) {
    this.approvals = approvals;
    this.filters = filters;
    addClassName("list");
    news.addClassName("news");
    news.setId("news");
    getElement().setAttribute("role", "navigation").setAttribute("aria-label", "Requests");
  }

  /** Says how many came since; the list stays as it is until the person wants them. */
  void lookForNews() {
    List<UUID> known = shown.stream().map(ApprovalRequest::id).toList();
    long more = mine(stage).stream().filter(r -> !known.contains(r.id())).count();
    news.setText("%d new".formatted(more));
    news.setAriaLabel("Show %s".formatted(Numbers.of(more, "new request")));
    if (more > 0 && news.getParent().isEmpty()) {
      addComponentAsFirst(news);
    }
  }

  /** Whether a request is another than it was when the list was shown. */
  boolean isOther(ApprovalRequest now) {
    return shown.stream()
        .filter(r -> r.id().equals(now.id()))
        .anyMatch(
            r -> r.revision() != now.revision() || !r.contentHash().equals(now.contentHash()));
  }

  private void again() {
    show(stage, selected);
  }

  void show(Stage stage, @Nullable UUID selected) {
    this.stage = stage;
    this.selected = selected;
    removeAll();
    List<ApprovalRequest> mine = mine(stage);
    List<UUID> mineIds = mine.stream().map(ApprovalRequest::id).toList();
    var page = approvals.list(filters.in(stage, false), PageRequest.first(MOST));
    List<ApprovalRequest> others =
        page.items().stream().filter(r -> !mineIds.contains(r.id())).toList();
    section("Needs you", mine, stage, selected);
    section(mine.isEmpty() ? "" : "Others", others, stage, selected);
    if (page.nextCursor() != null) {
      add(Boxes.text("muted small", "The first " + MOST + " are shown."));
    }
    List<ApprovalRequest> all = new ArrayList<>(mine);
    all.addAll(others);
    shown = List.copyOf(all);
    if (shown.isEmpty()) {
      add(
          filters.words().values().stream().allMatch(String::isBlank)
              ? nothing(stage)
              : new Empty("inbox", "Nothing found", "No request here is like that."));
    }
  }

  /** Where to go when the one with this id is done: the next that needs the person. */
  Optional<UUID> nextAfter(UUID done) {
    return mine(Stage.OPEN).stream()
        .map(ApprovalRequest::id)
        .filter(i -> !i.equals(done))
        .findFirst();
  }

  private List<ApprovalRequest> mine(Stage stage) {
    return stage == Stage.OPEN && Callers.current().may(Permission.APPROVAL_DECIDE)
        ? approvals.list(filters.in(stage, true), PageRequest.first(MOST)).items()
        : List.of();
  }

  private void section(
      String title, List<ApprovalRequest> requests, Stage stage, @Nullable UUID selected) {
    if (requests.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      add(Boxes.text("list-head", title + " (" + requests.size() + ")"));
    }
    requests.forEach(r -> add(row(r, stage, r.id().equals(selected))));
  }

  /** Those of the page's first that the person may decide. */
  List<ApprovalRequest> forMe() {
    return mine(Stage.OPEN);
  }

  private Anchor row(ApprovalRequest request, Stage stage, boolean selected) {
    Span amount = Boxes.text("amount", Money.of(request.action()).orElse(""));
    Span from =
        Boxes.text(
            "sub", "from " + request.requestedBy() + (request.highRisk() ? " · high risk" : ""));
    Div state = new Div();
    state.addClassNames("sub", "end");
    if (request.status() != ApprovalStatus.OPEN) {
      state.add(new Badge(ApprovalLook.of(request.status())));
    } else {
      state.add(new DueTime(request));
    }
    Anchor row =
        new Anchor(
            new Location("approvals/" + request.id(), ApprovalsView.query(stage, filters))
                .getPathWithQueryParameters(),
            Boxes.text("title", request.title()),
            amount,
            from,
            state);
    row.addClassName("inbox-row");
    return Keys.item(row, selected);
  }

  private static Empty nothing(Stage stage) {
    return stage == Stage.OPEN
        ? new Empty(
            "check-circle",
            "Nothing waits",
            "When a run needs a person to decide, the request appears here.")
        : new Empty("archive", "Nothing here", "No request has come to this state yet.");
  }

  boolean isEmpty() {
    return shown.isEmpty();
  }
}
