package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Parts;
import dev.kaizen.web.ui.Toast;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds and what does not, by framework, and the reports that say so. */
@Route(value = "compliance", layout = ConsoleLayout.class)
@PageTitle("Compliance · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class ComplianceView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient ComplianceService compliance;
  private final Div parts = new Div();
  private final Div content = Boxes.of("stack");
  private final ReportList reports;
  private Optional<Framework> framework = Optional.empty();

  @Inject
  public ComplianceView(ComplianceService compliance, ReportService reports) {
    this.compliance = compliance;
    this.reports = new ReportList(reports);
    addClassName("page");
    Button assess = new Button("Assess now", new Icon("refresh"), e -> assess());
    assess.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    assess.setVisible(Callers.current().may(Permission.COMPLIANCE_REPORT));
    add(
        PageHead.of("Compliance")
            .saying("Evidence from what the system did, not a certificate.")
            .with(Keys.on("n", "Assess every control now", assess)),
        parts,
        content,
        this.reports);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    framework =
        Addresses.get(event, "framework").flatMap(word -> Addresses.oneOf(Framework.class, word));
    showParts();
    show(compliance.controls());
    reports.refresh();
  }

  private void showParts() {
    Parts all = new Parts("Frameworks");
    all.part("All controls", "compliance", QueryParameters.empty(), framework.isEmpty());
    for (Framework each : Framework.values()) {
      all.part(
          each.title(),
          "compliance",
          Addresses.query(Map.of("framework", each.name())),
          framework.filter(each::equals).isPresent());
    }
    parts.removeAll();
    parts.add(all);
  }

  private void show(List<ControlStatus> controls) {
    content.removeAll();
    content.add(new ControlList(controls, framework));
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
