package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.web.ui.Boxes;
import java.util.List;

/** How far each group is, and whom the request waits for. */
final class Progress extends Div {
  private static final long serialVersionUID = 1L;

  Progress(ApprovalRequest request) {
    addClassNames("stack", "tight");
    List<Stage> stages = request.stages();
    boolean many = stages.size() > 1 || stages.getFirst().groups().size() > 1;
    for (int s = 0; s < stages.size(); s++) {
      for (int g = 0; g < stages.get(s).groups().size(); g++) {
        add(new Span(words(request, s, g, many)));
      }
    }
    if (request.status() == ApprovalStatus.OPEN) {
      add(Boxes.text("muted", "It waits for %s.".formatted(ApprovalEngine.waitsFor(request))));
    }
  }

  private static String words(ApprovalRequest request, int stage, int at, boolean many) {
    Stage of = request.stages().get(stage);
    Group group = of.groups().get(at);
    int sum =
        request.counting().stream()
            .filter(ApprovalDecision::approve)
            .filter(d -> !d.place().veto())
            .filter(d -> d.place().stage() == stage && d.place().group() == at)
            .mapToInt(d -> group.weightOf(d.seat()))
            .sum();
    String count = "%d of %d approvals".formatted(sum, group.threshold());
    if (!many) {
      return count;
    }
    String name = of.name().isBlank() ? "Stage %d".formatted(stage + 1) : of.name();
    return "%s, %s: %s".formatted(name, group.name(), count);
  }
}
