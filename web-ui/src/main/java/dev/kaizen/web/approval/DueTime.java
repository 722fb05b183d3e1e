package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Span;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.web.ui.Time;
import java.time.Instant;

/** When a request must be decided, or when it was. */
final class DueTime extends Span {
  private static final long serialVersionUID = 1L;

  DueTime(ApprovalRequest request) {
    Instant due = request.dueAt();
    Instant decided = request.decidedAt();
    if (request.status() == ApprovalStatus.OPEN && due != null) {
      boolean late = due.isBefore(Instant.now());
      add(new Span(late ? "was due " : "due "), Time.ago(due));
      setClassName("overdue", late);
    } else if (decided != null) {
      add(Time.ago(decided));
    } else {
      add(Time.ago(request.createdAt()));
    }
  }
}
