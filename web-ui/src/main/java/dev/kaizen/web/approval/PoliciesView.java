package dev.kaizen.web.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.approval.PolicyService;
import dev.kaizen.approval.PolicyVersion;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Tone;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Who must approve what, and what a policy would have changed before it is made active. */
@Route(value = "approval-policies", layout = ConsoleLayout.class)
@PageTitle("Approval policies · Kaizen")
@Needs(Permission.POLICY_READ)
public class PoliciesView extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private final transient PolicyService policies;
  private final Div list = Boxes.stack();

  @Inject
  public PoliciesView(PolicyService policies) {
    this.policies = policies;
    addClassName("page");
    add(
        PageHead.of("Approval policies")
            .saying(
                "A policy says who approves the requests it is for. Drafts come in by"
                    + " POST /approval-policies; another person than the author makes them active."),
        list);
    show();
  }

  private void show() {
    list.removeAll();
    List<PolicyVersion> all = policies.list(PageRequest.first(MOST)).items();
    all.forEach(version -> list.add(panel(version)));
    if (all.isEmpty()) {
      list.add(
          new Empty(
              "shield",
              "No policy yet",
              "Each workflow says by itself who approves. A policy can ask for more."));
    }
  }

  private Panel panel(PolicyVersion version) {
    Policy policy = version.policy();
    Div outcome = Boxes.stack();
    outcome.getElement().setAttribute("aria-live", "polite");
    Button simulate =
        new Button("Try it on past requests", e -> attempt(outcome, () -> tried(policy, outcome)));
    simulate.setId("simulate-" + policy.name());
    Div acts = Boxes.row(simulate);
    if (Callers.current().may(Permission.POLICY_EDIT)) {
      act(version, outcome, acts);
    }
    return new Panel("%s, version %d".formatted(policy.name(), policy.version()), badge(version))
        .holding(facts(version), acts, outcome);
  }

  private void act(PolicyVersion version, Div outcome, Div acts) {
    Policy policy = version.policy();
    switch (version.status()) {
      case DRAFT -> {
        Button activate =
            new Button(
                "Make version %d active".formatted(policy.version()),
                e ->
                    attempt(
                        outcome,
                        () -> {
                          policies.activate(policy.name(), policy.version());
                          show();
                        }));
        activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        acts.add(activate);
      }
      case ACTIVE -> acts.add(new Button("Take out of use", e -> retire(policy, outcome)));
      case RETIRED -> {}
    }
  }

  private void retire(Policy policy, Div outcome) {
    new ConfirmOnce(
            "Take %s out of use?".formatted(policy.name()),
            "Open requests are held to what holds without it, from now on, and what was said about"
                + " them so far counts no more. A draft of the next version can bring it back.",
            "Keep it",
            "Take out of use",
            () ->
                attempt(
                    outcome,
                    () -> {
                      policies.retire(policy.name());
                      show();
                    }))
        .dangerous()
        .open();
  }

  private void tried(Policy policy, Div outcome) {
    outcome.add(new SimulationList(policies.simulate(policy.name(), policy.version())));
  }

  private static void attempt(Div outcome, Runnable act) {
    outcome.removeAll();
    try {
      act.run();
    } catch (RuntimeException e) {
      outcome.add(Notice.failure(e));
    }
  }

  private static Component badge(PolicyVersion version) {
    return new Badge(
        switch (version.status()) {
          case DRAFT -> new Look("clock", "Draft", Tone.WAIT);
          case ACTIVE -> new Look("check-circle", "Active", Tone.GOOD);
          case RETIRED -> new Look("archive", "Out of use", Tone.QUIET);
        });
  }

  private static Facts facts(PolicyVersion version) {
    Policy policy = version.policy();
    Facts facts =
        new Facts()
            .fact("Title", policy.title())
            .fact("For requests where", policy.when())
            .fact("Asks", stages(policy.terms().stages()))
            .fact("Signature", policy.terms().signature() ? "each decision is signed" : "no")
            .fact("Written by", version.createdBy())
            .time("Written at", version.createdAt());
    String by = version.activatedBy();
    return by == null ? facts : facts.fact("Made active by", by);
  }

  private static Component stages(List<Stage> stages) {
    Div steps = Boxes.of("stack tight");
    for (Stage stage : stages) {
      steps.add(
          new Span(
              stage.groups().stream().map(PoliciesView::words).collect(Collectors.joining(" and "))
                  + (stage.veto().isEmpty() ? "" : "; veto: " + String.join(", ", stage.veto()))));
    }
    return steps;
  }

  private static String words(Group group) {
    return "%s (%d)".formatted(group.name(), group.threshold());
  }
}
