package dev.kaizen.web.compliance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Parts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** All that does not hold, what is due first on top. */
@Route(value = "compliance/findings", layout = ConsoleLayout.class)
@PageTitle("Findings · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class FindingsView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private enum Show {
    LIVE("To do"),
    MINE("Mine"),
    ACCEPTED("Risk accepted"),
    RESOLVED("Resolved");

    private final String title;

    Show(String title) {
      this.title = title;
    }

    private FindingFilter filter() {
      return switch (this) {
        case LIVE -> FindingFilter.LIVE;
        case MINE -> new FindingFilter(true, null, null, Callers.current().username());
        case ACCEPTED -> new FindingFilter(null, Finding.Status.ACCEPTED, null, null);
        case RESOLVED -> new FindingFilter(false, null, null, null);
      };
    }
  }

  private final transient FindingService findings;
  private final transient Clock clock;
  private final Div content = new Div();

  @Inject
  public FindingsView(FindingService findings, Clock clock) {
    this.findings = findings;
    this.clock = clock;
    addClassName("page");
    content.addClassName("stack");
    add(
        PageHead.of("Findings")
            .saying("What a control found wrong. One ends when an assessment finds it mended."),
        CompliancePage.FINDINGS.parts(),
        content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Show chosen =
        Addresses.get(event, "show")
            .flatMap(word -> Addresses.oneOf(Show.class, word))
            .orElse(Show.LIVE);
    Parts parts = new Parts("Which findings");
    for (Show show : Show.values()) {
      parts.part(
          show.title,
          "compliance/findings",
          Addresses.query(
              Map.of(
                  "show", show == Show.LIVE ? "" : show.name().toLowerCase(java.util.Locale.ROOT))),
          show == chosen);
    }
    content.removeAll();
    content.add(
        parts,
        FindingGrid.of(
            findings,
            chosen.filter(),
            clock,
            new Empty(
                "check-circle",
                "No findings here",
                "Controls are assessed every hour and on events.")));
  }
}
