package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.approval.BulkDecisions.Result;
import dev.kaizen.approval.BulkDecisions.Seen;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One word to several requests of one workflow at low risk; each is recorded by itself. */
final class BulkDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient BulkDecisions bulk;
  private final SerializableRunnable done;
  private final CheckboxGroup<ApprovalRequest> requests = new CheckboxGroup<>("Requests");
  private final TextField comment = new TextField("Comment");
  private final Div failure = new Div();

  BulkDialog(BulkDecisions bulk, List<ApprovalRequest> alike, SerializableRunnable done) {
    this.bulk = bulk;
    this.done = done;
    setHeaderTitle("Decide several of " + alike.getFirst().origin());
    setWidth("560px");
    requests.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    requests.setItems(alike);
    requests.setItemLabelGenerator(
        r -> r.title() + Money.of(r.action()).map(sum -> " · " + sum).orElse(""));
    comment.setWidthFull();
    comment.setMaxLength(2000);
    comment.setHelperText("Recorded with each. Needed to reject.");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(requests, comment, failure));
    Button approve = new Button("Approve the chosen", e -> decide(true));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.setId("bulk-approve");
    Button reject = new Button("Reject the chosen", e -> decide(false));
    reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
    getFooter().add(new Button("Go back", e -> close()), reject, approve);
  }

  /** The largest group of requests that may be decided at once; empty when none has two. */
  static List<ApprovalRequest> alike(List<ApprovalRequest> mine) {
    Map<Object, List<ApprovalRequest>> byWorkflow = new LinkedHashMap<>();
    for (ApprovalRequest request : mine) {
      if (!request.highRisk() && !request.terms().signature()) {
        byWorkflow
            .computeIfAbsent(
                String.valueOf(request.content().facts("").get("workflow")), w -> new ArrayList<>())
            .add(request);
      }
    }
    return byWorkflow.values().stream()
        .filter(list -> list.size() > 1)
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .orElse(List.of());
  }

  private void decide(boolean approve) {
    failure.removeAll();
    try {
      List<Result> results =
          bulk.decide(
              requests.getValue().stream().map(r -> new Seen(r.id(), r.contentHash())).toList(),
              approve,
              comment.getValue());
      List<Result> refused = results.stream().filter(r -> r.code() != null).toList();
      close();
      Toast.done(
          "%s %d of %d"
              .formatted(
                  approve ? "Approved" : "Rejected",
                  results.size() - refused.size(),
                  results.size()));
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
