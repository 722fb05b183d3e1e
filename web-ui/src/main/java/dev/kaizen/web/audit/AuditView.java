package dev.kaizen.web.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditService;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;

/** Who did what, when, to what; and whether the log is whole. */
@Route(value = "audit", layout = ConsoleLayout.class)
@PageTitle("Audit · Kaizen")
@Needs(Permission.AUDIT_READ)
public class AuditView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient AuditService audit;
  private final Grid<AuditEntry> grid;
  private final Div verdict = new Div();
  private final Div pane = Boxes.of("side");
  private final AuditFilters filters = new AuditFilters();

  @Inject
  public AuditView(AuditService audit) {
    this.audit = audit;
    addClassNames("page", "fill");
    grid = grid();
    Button verify = new Button("Verify the chain", new Icon("shield"), e -> verify());
    verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    verify.setDisableOnClick(true);
    verify.addClickListener(e -> verify.setEnabled(true));
    Anchor export = Downloads.link("Export", "audit.jsonl", audit::export);
    filters.onChange(query -> UI.getCurrent().navigate("audit", query));
    verdict.setId("verdict");
    verdict.getElement().setAttribute("aria-live", "polite");
    pane.setVisible(false);
    add(
        PageHead.of("Audit")
            .saying("Every change in this tenant, each entry bound to the one before.")
            .with(Keys.on("v", "Verify the chain", verify), export),
        verdict,
        filters,
        Boxes.of("with-side", grid, pane));
  }

  private Grid<AuditEntry> grid() {
    Grid<AuditEntry> made =
        Grids.of(
            AuditEntry.class,
            "Audit entries",
            new Empty("list", "No entries here", "Nothing matches. Clear the filter to see all."));
    made.addColumn(AuditEntry::seq)
        .setHeader("No.")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("80px")
        .setFlexGrow(0);
    made.addColumn(Time.in(AuditEntry::at)).setHeader("When").setWidth("120px").setFlexGrow(0);
    made.addColumn(AuditEntry::actor).setHeader("Who").setWidth("130px").setFlexGrow(1);
    made.addColumn(AuditEntry::action).setHeader("What").setWidth("160px").setFlexGrow(2);
    made.addColumn(entry -> entry.subjectType() + " " + entry.subjectId())
        .setHeader("To what")
        .setWidth("160px")
        .setFlexGrow(4);
    made.setSelectionMode(Grid.SelectionMode.SINGLE);
    made.asSingleSelect().addValueChangeListener(e -> show(e.getValue()));
    made.addClassName("fill-grid");
    return made;
  }

  private void show(@org.jspecify.annotations.Nullable AuditEntry entry) {
    pane.removeAll();
    pane.setVisible(entry != null);
    if (entry != null) {
      pane.add(new AuditEntryPane(entry, grid::deselectAll));
    }
  }

  private void verify() {
    verdict.removeAll();
    try {
      AuditVerification found = audit.verify();
      verdict.add(found.intact() ? whole(found) : broken(found));
    } catch (RuntimeException e) {
      verdict.add(Notice.failure(e));
    }
  }

  private static Div whole(AuditVerification found) {
    Notice notice =
        Notice.success(
            "The chain is whole: %s checked, none missing, none changed, %s under a signed head. Head:"
                .formatted(
                    Numbers.count(found.entries()) + (found.entries() == 1 ? " entry" : " entries"),
                    found.signed() == found.entries() ? "all" : Numbers.count(found.signed())));
    notice.add(CopyText.hash(found.head().hash()));
    return notice;
  }

  private static Div broken(AuditVerification found) {
    return Notice.failure(
        "The chain is broken at entry %s: %s. Entries before it hold. Tell whoever runs the platform, and keep an export as it is now."
            .formatted(found.firstBroken(), found.problem()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var filter = filters.read(event);
    Grids.page(grid, page -> audit.entries(filter, page));
  }
}
