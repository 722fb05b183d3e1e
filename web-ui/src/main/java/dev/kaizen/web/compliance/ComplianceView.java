package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Parts;
import dev.kaizen.web.ui.Toast;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds and what does not, all in all and by framework. */
@Route(value = "compliance", layout = ConsoleLayout.class)
@PageTitle("Compliance · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class ComplianceView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient ComplianceService compliance;
  private final transient FindingService findings;
  private final Div frameworks = new Div();
  private final Div content = Boxes.of("stack");
  private Optional<Framework> framework = Optional.empty();

  @Inject
  public ComplianceView(ComplianceService compliance, FindingService findings) {
    this.compliance = compliance;
    this.findings = findings;
    addClassName("page");
    Button assess = new Button("Assess now", new Icon("refresh"), e -> assess());
    assess.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    assess.setVisible(Callers.current().may(Permission.COMPLIANCE_REPORT));
    add(
        PageHead.of("Compliance")
            .saying("Evidence from what the system did, not a certificate.")
            .with(Keys.on("n", "Assess every control now", assess)),
        CompliancePage.CONTROLS.parts(),
        frameworks,
        content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    framework =
        Addresses.get(event, "framework").flatMap(word -> Addresses.oneOf(Framework.class, word));
    showFrameworks();
    show(compliance.controls());
  }

  private void showFrameworks() {
    Parts all = new Parts("Frameworks");
    all.part("All frameworks", "compliance", QueryParameters.empty(), framework.isEmpty());
    for (Framework each : Framework.values()) {
      all.part(
          each.title(),
          "compliance",
          Addresses.query(Map.of("framework", each.name())),
          framework.filter(each::equals).isPresent());
    }
    frameworks.removeAll();
    frameworks.add(all);
  }

  private void show(List<ControlStatus> all) {
    List<ControlStatus> controls =
        all.stream().filter(c -> framework.map(c.clauses()::containsKey).orElse(true)).toList();
    content.removeAll();
    framework.ifPresent(f -> content.add(Boxes.text("muted small", f.source())));
    content.add(
        tally(controls),
        new Panel("Controls").holding(ControlGrid.of(controls, framework, findings.owners())));
    framework.ifPresent(
        f ->
            content.add(
                new Panel("Clause by clause").holding(ClauseGrid.of(compliance.clauses(f), all))));
  }

  private static Div tally(List<ControlStatus> controls) {
    Div row = Boxes.row();
    ControlGrid.ORDER.forEach(
        status -> {
          long count = controls.stream().filter(c -> c.status() == status).count();
          if (count > 0) {
            row.add(new Badge(ControlLook.of(status)), new Span(Numbers.count(count)));
          }
        });
    return row;
  }

  private void assess() {
    try {
      show(compliance.assess());
      Toast.done("Every control is assessed.");
    } catch (RuntimeException e) {
      content.addComponentAsFirst(Notice.failure(e));
    }
  }
}
