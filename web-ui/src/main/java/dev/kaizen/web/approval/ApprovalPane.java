package dev.kaizen.web.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Change;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.Tone;
import java.util.List;
import java.util.Optional;

/** One request with all a person must weigh, and the place to decide. */
final class ApprovalPane extends Div {
  private static final long serialVersionUID = 1L;

  ApprovalPane(
      ApprovalServices services,
      ApprovalRequest request,
      SerializableRunnable toList,
      SerializableRunnable again,
      SerializableConsumer<ApprovalRequest> decided) {
    addClassName("stack");
    add(head(request, toList));
    services
        .checks()
        .told(request.id())
        .ifPresent(
            check ->
                add(
                    Notice.info(
                        "This was a check, made by %s to see whether we look. Nothing waited for it. What is wrong with it: %s"
                            .formatted(check.seededBy(), check.why()))));
    add(Boxes.of("columns", asked(request), toWeigh(services, request)));
    List<Change> changes = services.approvals().changes(request.id());
    if (!changes.isEmpty()) {
      add(part("Changed since it was asked", changes(changes)));
    }
    Optional<String> obstacle = services.approvals().obstacle(request.id());
    Div words = decisions(request);
    if (saidMine(request)) {
      words.add(takeBack(services, request, again));
    }
    add(
        part("Decisions", words),
        part("Comments", new Talk(services.comments(), request, again)),
        part("Files", new AttachmentList(services.attachments(), request, again)),
        part("About this request", facts(request)));
    if (request.status() != ApprovalStatus.OPEN && mayCheck(request)) {
      Button check =
          new Button(
              "Make a check from this …", e -> new CheckDialog(services.checks(), request).open());
      check.setId("make-check");
      add(Boxes.row(check));
    }
    if (obstacle.isEmpty()) {
      add(PeopleActs.of(services, request, again));
    }
    add(
        obstacle
            .<Component>map(Notice::info)
            .orElseGet(() -> new DecisionForm(services.decisions(), request, decided)));
  }

  /** What is asked, on the left where there is room. */
  private static Div asked(ApprovalRequest request) {
    Div asked = Boxes.stack();
    if (!request.question().isBlank()) {
      asked.add(part("What is asked", Boxes.outside(request.question())));
    }
    if (!request.reason().isBlank()) {
      asked.add(part("Why a person decides", Boxes.outside(request.reason())));
    }
    if (!request.action().isEmpty()) {
      asked.add(part("What happens on approval", new ActionTable(request.action())));
    }
    return asked;
  }

  /** What there is to weigh it by, beside it. */
  private static Div toWeigh(ApprovalServices services, ApprovalRequest request) {
    Div weigh = Boxes.stack();
    if (!request.evidence().isEmpty()) {
      weigh.add(part("Evidence", new EvidenceList(request.evidence())));
    }
    EarlierDecisions earlier = new EarlierDecisions(services.approvals(), request);
    if (!earlier.isEmpty()) {
      weigh.add(part("Earlier decisions of this workflow", earlier));
    }
    weigh.setVisible(weigh.getChildren().findAny().isPresent());
    return weigh;
  }

  private static boolean mayCheck(ApprovalRequest request) {
    return Callers.current().may(Permission.POLICY_EDIT)
        && !request.isCheck()
        && request.action().values().stream().anyMatch(Written::isPlain);
  }

  private static Div changes(List<Change> changes) {
    Div list = Boxes.of("stack tight");
    changes.forEach(
        c ->
            list.add(
                Boxes.row(Boxes.outside(c.what()), new Span("by " + c.by()), Time.ago(c.at()))));
    return list;
  }

  private static boolean saidMine(ApprovalRequest request) {
    String me = Callers.current().username();
    return request.status() == ApprovalStatus.OPEN
        && request.counting().stream().anyMatch(d -> d.decidedBy().equals(me));
  }

  private static Button takeBack(
      ApprovalServices services, ApprovalRequest request, SerializableRunnable again) {
    Button button =
        new Button(
            "Take my decision back",
            e -> {
              try {
                services.decisions().takeBack(request.id());
                again.run();
              } catch (RuntimeException failed) {
                Toast.failed(failed);
              }
            });
    button.setId("take-back");
    return Keys.on("u", "Take my decision back", button);
  }

  private static Div head(ApprovalRequest request, SerializableRunnable toList) {
    Button back = new Button("All requests", new Icon("back"), e -> toList.run());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    back.addClassName("to-list");
    H2 title = new H2(request.title());
    title.addClassName("request-title");
    Div line = Boxes.row(new Badge(ApprovalLook.of(request.status())));
    if (request.highRisk()) {
      line.add(new Badge(new Look("alert", "High risk", Tone.BAD)));
    }
    Money.of(request.action()).ifPresent(sum -> line.add(Boxes.text("sum", sum)));
    DueTime due = new DueTime(request);
    due.addClassNames("muted", "small");
    line.add(due);
    return Boxes.of("stack tight", back, title, line);
  }

  private static Div decisions(ApprovalRequest request) {
    Div list = Boxes.of("stack tight", new Progress(request));
    request.decisions().forEach(d -> list.add(decision(d)));
    return list;
  }

  private static Div decision(ApprovalDecision decision) {
    Look look =
        decision.approve()
            ? new Look("check-circle", "Approved", Tone.GOOD)
            : new Look("x-circle", "Rejected", Tone.BAD);
    Div row =
        Boxes.row(new Badge(look), new Span("by " + decision.decidedBy()), Time.ago(decision.at()));
    String owner = decision.actingFor();
    if (owner != null) {
      row.add(new Span("for " + owner));
    }
    if (decision.signature() != null) {
      row.add(new Badge(new Look("lock", "Signed: " + decision.signature().meaning(), Tone.GOOD)));
    }
    if (decision.voided() != null) {
      row.add(Boxes.text("muted", "counts no more: " + decision.voided()));
    }
    if (!decision.comment().isBlank()) {
      row.add(Boxes.text("muted", "“" + decision.comment() + "”"));
    }
    return row;
  }

  private static Facts facts(ApprovalRequest request) {
    Facts facts =
        new Facts()
            .fact("Asked by", request.requestedBy())
            .time("Asked at", request.createdAt())
            .time("Due", request.dueAt())
            .fact("Request", CopyText.id(request.id()))
            .fact("Content hash", CopyText.hash(request.contentHash()));
    RunLink.of(request.shownSubject()).ifPresent(link -> facts.fact("Run", link));
    String at = request.claimedBy();
    if (at != null) {
      facts.fact("At it now", at);
    }
    return facts;
  }

  private static Div part(String title, Component content) {
    return Boxes.of("stack tight", new H3(title), content);
  }
}
