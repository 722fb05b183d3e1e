package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Time;
import java.util.List;
import java.util.stream.Collectors;

/** How the same workflow's last requests were decided, and what was said. */
final class EarlierDecisions extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;

  EarlierDecisions(ApprovalService approvals, ApprovalRequest request) {
    addClassNames("stack", "tight");
    ApprovalFilter alike =
        new ApprovalFilter(
            ApprovalFilter.Stage.DECIDED, false, null, request.workflow(), null, null, null, null);
    List<ApprovalRequest> found =
        approvals.list(alike, PageRequest.first(MOST + 1)).items().stream()
            .filter(other -> !other.id().equals(request.id()) && !other.isCheck())
            .limit(MOST)
            .toList();
    found.forEach(other -> add(line(other)));
    setVisible(!found.isEmpty());
  }

  boolean isEmpty() {
    return getChildren().findAny().isEmpty();
  }

  private static Div line(ApprovalRequest other) {
    Div line =
        Boxes.row(
            new Badge(ApprovalLook.of(other.status())),
            new Anchor("approvals/" + other.id(), other.title()),
            Boxes.text("muted small", Money.of(other.action()).orElse("")));
    if (other.decidedAt() != null) {
      line.add(Time.ago(other.decidedAt()));
    }
    String said =
        other.counting().stream()
            .map(ApprovalDecision::comment)
            .filter(comment -> !comment.isBlank())
            .collect(Collectors.joining("”, “"));
    return said.isEmpty()
        ? line
        : Boxes.of("stack tight", line, Boxes.text("muted small", "“" + said + "”"));
  }
}
