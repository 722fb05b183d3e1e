package dev.kaizen.web.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.review.AccessReview;
import dev.kaizen.tenantadmin.review.AccessReviewService;
import dev.kaizen.tenantadmin.review.ReviewLine;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Toast;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** One access review: each membership, what was decided on it, and why. */
@Route(value = "access-reviews/:id", layout = ConsoleLayout.class)
@Needs(Permission.MEMBER_READ)
public class AccessReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient AccessReviewService reviews;
  private final transient Clock clock;
  private String title = "Access review";

  @Inject
  public AccessReviewView(AccessReviewService reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Addresses.named(event, "There is no such access review", reviews::get));
  }

  private void show(AccessReview review) {
    UUID id = review.id();
    title = review.name();
    boolean mayDecide =
        review.closedAt() == null && Callers.current().may(Permission.ACCESS_REVIEW);
    removeAll();
    PageHead head =
        PageHead.under(new RouterLink("Access reviews", AccessReviewsView.class), title)
            .with(
                Downloads.link(
                    "Export",
                    "access-review.csv",
                    out -> out.write(reviews.export(id).getBytes(StandardCharsets.UTF_8))));
    if (mayDecide) {
      Button close = new Button("Close the review", e -> close(id));
      close.setEnabled(review.open() == 0);
      close.setId("close-review");
      head.with(close);
    }
    add(head, facts(review), new Panel("Who may what").holding(lines(id, mayDecide)));
  }

  private Facts facts(AccessReview review) {
    Facts facts =
        new Facts()
            .fact("State", new Badge(ReviewLook.of(review.state(clock.instant()))))
            .fact("Roles", Spells.roles(review.roles()))
            .fact("Decided", "%d of %d".formatted(review.lines() - review.open(), review.lines()))
            .time("Due", review.dueAt())
            .fact("Begun by", review.openedBy());
    String closedBy = review.closedBy();
    return closedBy == null ? facts : facts.fact("Closed by", closedBy);
  }

  private Grid<ReviewLine> lines(UUID id, boolean mayDecide) {
    Grid<ReviewLine> grid =
        Grids.of(ReviewLine.class, "Memberships", new Empty("people", "Nobody", "No line."));
    grid.addColumn(ReviewLine::username).setHeader("Member");
    grid.addColumn(line -> Spells.roles(line.roles())).setHeader("May").setFlexGrow(2);
    grid.addColumn(Badge.in(line -> ReviewLook.of(line.decision()))).setHeader("Decision");
    grid.addColumn(line -> line.reason() == null ? "" : line.reason())
        .setHeader("Why")
        .setFlexGrow(2);
    grid.addColumn(line -> line.decidedBy() == null ? "" : line.decidedBy()).setHeader("By");
    if (mayDecide) {
      grid.addComponentColumn(line -> acts(id, line)).setWidth("180px").setFlexGrow(0);
    }
    Grids.page(grid, page -> reviews.lines(id, page));
    return grid;
  }

  /** Nobody is offered to decide on themselves; the service would refuse it. */
  private Div acts(UUID id, ReviewLine line) {
    if (line.decision() != null || line.username().equals(Callers.current().username())) {
      return new Div();
    }
    return Boxes.row(act(id, line, Decision.KEEP), act(id, line, Decision.REVOKE));
  }

  private Button act(UUID id, ReviewLine line, Decision decision) {
    String word = decision == Decision.KEEP ? "Keep" : "Revoke";
    Button button =
        new Button(
            word,
            e -> new DecideDialog(reviews, id, line, decision, () -> show(reviews.get(id))).open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    if (decision == Decision.REVOKE) {
      button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    button.setAriaLabel(word + " " + line.username());
    return button;
  }

  private void close(UUID id) {
    try {
      reviews.close(id);
      Toast.done("The review is closed.");
      show(reviews.get(id));
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
