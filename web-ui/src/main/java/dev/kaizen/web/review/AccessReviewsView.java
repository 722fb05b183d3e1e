package dev.kaizen.web.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.review.AccessReview;
import dev.kaizen.tenantadmin.review.AccessReviewService;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Clock;

/** Campaigns in which people look at who may what. */
@Route(value = "access-reviews", layout = ConsoleLayout.class)
@PageTitle("Access reviews · Kaizen")
@Needs(Permission.MEMBER_READ)
public class AccessReviewsView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public AccessReviewsView(AccessReviewService reviews, Clock clock) {
    addClassNames("page", "fill");
    Grid<AccessReview> grid =
        Grids.of(
            AccessReview.class,
            "Access reviews",
            new Empty(
                "people",
                "No access review yet",
                "Begin one: it takes down who has which role, and asks whether they still should."));
    grid.addColumn(Grids.link(review -> "access-reviews/" + review.id(), AccessReview::name))
        .setHeader("Name")
        .setFlexGrow(2);
    grid.addColumn(Badge.in(review -> ReviewLook.of(review.state(clock.instant()))))
        .setHeader("State");
    grid.addColumn(review -> "%d of %d".formatted(review.lines() - review.open(), review.lines()))
        .setHeader("Decided");
    grid.addColumn(Time.in(AccessReview::dueAt)).setHeader("Due");
    grid.addColumn(AccessReview::openedBy).setHeader("Begun by");
    grid.addColumn(Time.in(AccessReview::closedAt)).setHeader("Closed");
    PageHead head =
        PageHead.of("Access reviews").saying("Do people still need what they may? Somebody looks.");
    if (Callers.current().may(Permission.ACCESS_REVIEW)) {
      Button begin =
          new Button(
              "Begin a review",
              new Icon("people"),
              e ->
                  new OpenReviewDialog(
                          reviews, made -> UI.getCurrent().navigate("access-reviews/" + made.id()))
                      .open());
      begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      head.with(Keys.on("n", "Begin a review", begin));
    }
    Grids.page(grid, reviews::list);
    add(head, grid);
  }
}
