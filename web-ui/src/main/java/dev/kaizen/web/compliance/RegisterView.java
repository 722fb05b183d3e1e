package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.register.RegisterEntry;
import dev.kaizen.compliance.register.RegisterKind;
import dev.kaizen.compliance.register.RegisterLine;
import dev.kaizen.compliance.register.RegisterService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Parts;
import dev.kaizen.web.ui.Time;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said about each workflow, supplier and knowledge base, and what is missing. */
@Route(value = "compliance/register", layout = ConsoleLayout.class)
@PageTitle("Register · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class RegisterView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient RegisterService register;
  private final Div content = new Div();

  @Inject
  public RegisterView(RegisterService register) {
    this.register = register;
    addClassName("page");
    content.addClassName("stack");
    add(
        PageHead.of("Register")
            .saying(
                "Purpose, risk and origin of what is used here. What is missing fails controls."),
        CompliancePage.REGISTER.parts(),
        content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        Addresses.get(event, "kind")
            .flatMap(word -> Addresses.oneOf(RegisterKind.class, word))
            .orElse(RegisterKind.WORKFLOW));
  }

  private void show(RegisterKind chosen) {
    Parts parts = new Parts("Parts of the register");
    for (RegisterKind kind : RegisterKind.values()) {
      parts.part(
          kind.title() + "s",
          "compliance/register",
          Addresses.query(Map.of("kind", kind.name().toLowerCase(Locale.ROOT))),
          kind == chosen);
    }
    content.removeAll();
    content.add(parts, grid(chosen));
  }

  private Grid<RegisterLine> grid(RegisterKind kind) {
    Grid<RegisterLine> grid =
        Grids.of(
            RegisterLine.class,
            kind.title() + "s",
            new Empty("list", "Nothing to register", empty(kind)));
    grid.addColumn(Badge.in(line -> ControlLook.of(line.entry())))
        .setHeader("State")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addColumn(RegisterLine::title).setHeader(kind.title()).setWidth("180px").setFlexGrow(2);
    grid.addColumn(line -> fact(line, kind == RegisterKind.SUPPLIER ? "processor" : "purpose"))
        .setHeader(kind == RegisterKind.SUPPLIER ? "Processor" : "Purpose")
        .setFlexGrow(3);
    grid.addColumn(line -> line.entry() == null ? "" : line.entry().changedBy())
        .setHeader("Written by")
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(Time.in(RegisterView::changedAt))
        .setHeader("When")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addColumn(RegisterView::acceptedBy)
        .setHeader("Accepted by")
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addComponentColumn(line -> open(line, grid)).setWidth("120px").setFlexGrow(0);
    Grids.pageAmongOthers(grid, page -> register.list(kind, page));
    return grid;
  }

  private Button open(RegisterLine line, Grid<RegisterLine> grid) {
    boolean mayEdit = Callers.current().may(Permission.COMPLIANCE_EDIT);
    Button open =
        new Button(
            !mayEdit ? "Read" : line.entry() == null ? "Write" : "Open",
            e ->
                new RegisterDialog(
                        register,
                        register.get(line.kind(), line.name()),
                        () -> grid.getDataProvider().refreshAll())
                    .open());
    open.setEnabled(mayEdit || line.entry() != null);
    open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    open.setAriaLabel("Register entry of " + line.title());
    return open;
  }

  private static String empty(RegisterKind kind) {
    return switch (kind) {
      case WORKFLOW -> "Workflows that you publish stand here. The gallery's patterns do not.";
      case SUPPLIER ->
          "Models that are called outside stand here. The built-in one answers on the server.";
      case KNOWLEDGE_BASE -> "Your knowledge bases stand here.";
    };
  }

  private static String fact(RegisterLine line, String name) {
    RegisterEntry entry = line.entry();
    return entry == null ? "" : entry.facts().getOrDefault(name, "");
  }

  private static @Nullable Instant changedAt(RegisterLine line) {
    RegisterEntry entry = line.entry();
    return entry == null ? null : entry.changedAt();
  }

  private static String acceptedBy(RegisterLine line) {
    RegisterEntry entry = line.entry();
    String by = entry == null ? null : entry.acceptedBy();
    return by == null ? "" : by;
  }
}
