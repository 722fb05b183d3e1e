package dev.kaizen.web.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.compliance.retention.RetentionRound;
import dev.kaizen.compliance.retention.RetentionRule;
import dev.kaizen.compliance.retention.RetentionService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import jakarta.inject.Inject;
import java.util.Optional;

/** How long things are kept, and what must not be destroyed. */
@Route(value = "compliance/retention", layout = ConsoleLayout.class)
@PageTitle("Retention · Kaizen")
@Needs(Permission.COMPLIANCE_READ)
public class RetentionView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient RetentionService retention;
  private final boolean edits = Callers.current().may(Permission.COMPLIANCE_EDIT);
  private final Div rules = Boxes.of("stack");
  private final Grid<LegalHold> holds;

  @Inject
  public RetentionView(RetentionService retention) {
    this.retention = retention;
    addClassName("page");
    holds =
        Grids.of(
            LegalHold.class,
            "Legal holds",
            new Empty(
                "check-circle",
                "Nothing is on hold",
                "A hold keeps what a lawsuit or an inquiry needs from every rule and request."));
    holds.addColumn(Badge.in(ControlLook::of)).setHeader("State").setWidth("130px").setFlexGrow(0);
    holds.addColumn(RetentionView::what).setHeader("What").setWidth("200px").setFlexGrow(2);
    holds.addColumn(LegalHold::reason).setHeader("Why").setWidth("200px").setFlexGrow(2);
    holds.addColumn(LegalHold::placedBy).setHeader("Placed by").setWidth("110px").setFlexGrow(0);
    holds
        .addColumn(Time.in(LegalHold::placedAt))
        .setHeader("Since")
        .setWidth("130px")
        .setFlexGrow(0);
    if (edits) {
      holds.addComponentColumn(this::release).setHeader("Change").setWidth("120px").setFlexGrow(0);
    }
    Grids.pageAmongOthers(holds, retention::holds);
    Button place = new Button("Place a hold", e -> new HoldDialog(retention, this::refresh).open());
    place.setId("place-hold");
    place.setVisible(edits);
    add(
        PageHead.of("Retention")
            .saying("How long things are kept, and what must not be destroyed."),
        CompliancePage.RETENTION.parts(),
        new Panel("Kept for").holding(rules),
        new Panel("Legal holds", place).holding(holds));
    showRules();
  }

  private void showRules() {
    rules.removeAll();
    for (RetentionRule.Kind kind : RetentionRule.Kind.values()) {
      rules.add(rule(kind));
    }
    rules.add(
        Boxes.text(
            "muted small",
            "The audit log has no rule: it is kept for good. Rules are carried out once a day."));
    Optional<RetentionRound> round = retention.lastRound();
    round.ifPresent(
        last ->
            rules.add(
                last.error() == null
                    ? Boxes.row(
                        Boxes.text(
                            "small",
                            "Carried out last: %,d destroyed, %,d on hold."
                                .formatted(last.destroyed(), last.held())),
                        Time.exact(last.at()))
                    : Notice.failure("The last round broke off: " + last.error())));
  }

  private Component rule(RetentionRule.Kind kind) {
    Optional<RetentionRule> set =
        retention.rules().stream().filter(rule -> rule.kind() == kind).findFirst();
    Span now =
        Boxes.text(
            "muted",
            set.map(
                    rule ->
                        "%,d days after their end, set by %s".formatted(rule.days(), rule.setBy()))
                .orElse("for good"));
    Div row = Boxes.row(Boxes.text("node-title", ControlLook.word(kind)), now);
    if (edits) {
      IntegerField days = new IntegerField();
      days.setAriaLabel("Days to keep: " + ControlLook.word(kind));
      days.setPlaceholder("Days");
      days.setMin(1);
      days.setMax(RetentionRule.MOST_DAYS);
      days.setWidth("120px");
      Button save = new Button("Set", e -> ask(kind, days));
      save.setAriaLabel("Set the days for: " + ControlLook.word(kind));
      row.add(days, save);
      set.ifPresent(
          rule -> {
            Button remove = new Button("Keep for good", e -> act(() -> retention.remove(kind)));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(remove);
          });
    }
    return row;
  }

  /** Says first how much a rule would destroy. */
  private void ask(RetentionRule.Kind kind, IntegerField field) {
    Integer days = field.getValue();
    if (days == null) {
      field.setInvalid(true);
      field.setErrorMessage("Say how many days.");
      return;
    }
    try {
      RetentionService.Preview preview = retention.preview(kind, days);
      new ConfirmOnce(
              "Destroy them %,d days after their end?".formatted(days),
              "%s that old: %s now, %,d more are on hold. What is destroyed does not come back."
                  .formatted(
                      ControlLook.word(kind),
                      preview.due() < RetentionService.Preview.MOST
                          ? "%,d".formatted(preview.due())
                          : "more than %,d".formatted(preview.due() - 1),
                      preview.held()),
              "Go back",
              "Set the rule",
              () -> act(() -> retention.set(kind, days)))
          .dangerous()
          .open();
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }

  private Component release(LegalHold hold) {
    Button button =
        new Button(
            "Release",
            e ->
                new SayDialog(
                        "Release the hold?",
                        "Rules and requests may destroy it again.",
                        "Why",
                        "Release the hold",
                        why -> {
                          retention.release(hold.id(), why);
                          refresh();
                        },
                        "The hold is released.")
                    .dangerous()
                    .open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setEnabled(hold.isLive());
    button.setAriaLabel("Release the hold on " + what(hold));
    return button;
  }

  static String what(LegalHold hold) {
    return hold.target() == null
        ? ControlLook.word(hold.scope())
        : ControlLook.word(hold.scope()) + " " + hold.target();
  }

  private void act(Runnable act) {
    try {
      act.run();
      Toast.done("It is recorded.");
      showRules();
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }

  private void refresh() {
    holds.getDataProvider().refreshAll();
  }
}
