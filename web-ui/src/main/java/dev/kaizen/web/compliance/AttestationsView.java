package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.compliance.attestation.AttestationService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Clock;

/** Statements of people with proof, for clauses that no control speaks for. */
@Route(value = "compliance/attestations", layout = ConsoleLayout.class)
@PageTitle("Attestations · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class AttestationsView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient AttestationService attestations;
  private final Grid<Attestation> grid;

  @Inject
  public AttestationsView(AttestationService attestations, Clock clock) {
    this.attestations = attestations;
    addClassName("page");
    grid =
        Grids.of(
            Attestation.class,
            "Attestations",
            new Empty(
                "file",
                "No attestation yet",
                "Where no control can look, a person states how a clause is met and shows a file that proves it."));
    boolean mayEdit = Callers.current().may(Permission.COMPLIANCE_EDIT);
    grid.addColumn(Badge.in(each -> ControlLook.of(each, clock.instant())))
        .setHeader("State")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addColumn(each -> each.framework().title() + " " + each.clause())
        .setHeader("Clause")
        .setWidth("150px");
    grid.addColumn(Attestation::statement).setHeader("Statement").setWidth("200px").setFlexGrow(3);
    grid.addColumn(Attestation::by).setHeader("By").setWidth("100px").setFlexGrow(0);
    grid.addColumn(Time.in(Attestation::validUntil))
        .setHeader("Ends")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addComponentColumn(
            each ->
                Downloads.link(
                    each.filename(),
                    each.filename(),
                    out -> out.write(attestations.open(each.id()).content())))
        .setHeader("Proof")
        .setFlexGrow(2);
    if (mayEdit) {
      grid.addComponentColumn(this::withdraw).setWidth("120px").setFlexGrow(0);
    }
    Grids.pageAmongOthers(grid, attestations::list);
    Button make =
        new Button(
            "New attestation",
            new Icon("file"),
            e -> new AttestationDialog(attestations, this::refresh).open());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId("new-attestation");
    make.setVisible(mayEdit);
    add(
        PageHead.of("Attestations")
            .saying("Shown beside their clause as attested, never as passing.")
            .with(Keys.on("n", "New attestation", make)),
        CompliancePage.ATTESTATIONS.parts(),
        grid);
  }

  private Button withdraw(Attestation each) {
    Button button =
        new Button(
            "Withdraw",
            e ->
                new SayDialog(
                        "Withdraw the statement for " + each.clause() + "?",
                        "The clause stands without it from now on; it stays listed.",
                        "Why",
                        "Withdraw the statement",
                        why -> {
                          attestations.withdraw(each.id(), why);
                          refresh();
                        },
                        "The statement is withdrawn.")
                    .dangerous()
                    .open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setEnabled(each.withdrawal() == null);
    button.setAriaLabel("Withdraw the statement for " + each.clause());
    return button;
  }

  private void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
