package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.approval.Word;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.util.Map;
import java.util.Optional;

/** A comment and two buttons that say what they do. What goes wrong is said beside them. */
final class DecisionForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DecisionService decisions;
  private final ApprovalRequest request;
  private final SerializableConsumer<ApprovalRequest> decided;
  private final TextArea comment = new TextArea("Comment");
  private final EditFields edits;
  private final TextField meaning = new TextField("What you sign for");
  private final Div failure = new Div();
  private final String approveWords;

  DecisionForm(
      DecisionService decisions,
      ApprovalRequest request,
      SerializableConsumer<ApprovalRequest> decided) {
    this.decisions = decisions;
    this.request = request;
    this.decided = decided;
    approveWords = "Approve" + Money.of(request.action()).map(sum -> " " + sum).orElse("");
    edits = new EditFields(request);
    meaning.setWidthFull();
    meaning.setId("signature-meaning");
    meaning.setHelperText("This decision is signed with your name and a fresh login.");
    meaning.setValue("Decided as responsible reviewer");
    meaning.setVisible(request.terms().signature());
    addClassName("decision-bar");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(edits, comment(), meaning, failure, buttons());
  }

  private TextArea comment() {
    comment.setId("decision-comment");
    comment.setWidthFull();
    comment.setMinRows(2);
    comment.setMaxRows(6);
    comment.setMaxLength(2000);
    comment.setPlaceholder("Why? Needed to reject, recorded in both cases.");
    comment.setValue(Drafts.mine().of(request.id()));
    comment.setValueChangeMode(ValueChangeMode.LAZY);
    comment.addValueChangeListener(
        e -> {
          Drafts.mine().keep(request.id(), e.getValue());
          comment.setInvalid(false);
        });
    return Keys.on("c", "Write a comment", comment);
  }

  private Div buttons() {
    Button approve = new Button(approveWords, new Icon("check"), e -> confirm(true));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.setId("approve");
    Button reject = new Button("Reject", new Icon("x"), e -> confirm(false));
    reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
    reject.setId("reject");
    return Boxes.row(Keys.on("a", approveWords, approve), Keys.on("r", "Reject", reject));
  }

  private void confirm(boolean approve) {
    failure.removeAll();
    if (!approve && comment.getValue().isBlank()) {
      comment.setErrorMessage("Say why: whoever asked must know what to change.");
      comment.setInvalid(true);
      comment.focus();
      return;
    }
    ConfirmOnce dialog =
        new ConfirmOnce(
            approve ? approveWords + "?" : "Reject this request?",
            approve
                ? "Your name, your comment and the hash of what you saw go on record and stay there."
                : "The run takes the way for a rejection. Your comment goes on record and stays there.",
            "Go back",
            approve ? approveWords : "Reject",
            () -> decide(approve));
    if (!approve) {
      dialog.dangerous();
    }
    dialog.open();
  }

  private void decide(boolean approve) {
    Optional<Map<String, Object>> changed = approve ? edits.edits() : Optional.of(Map.of());
    if (changed.isEmpty()) {
      return;
    }
    try {
      ApprovalRequest now =
          decisions.decide(
              request.id(),
              new Word(
                  approve,
                  comment.getValue(),
                  request.contentHash(),
                  changed.get(),
                  request.terms().signature() ? meaning.getValue() : ""));
      Drafts.mine().keep(request.id(), "");
      Toast.done((approve ? "Approved: " : "Rejected: ") + request.title());
      decided.accept(now);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
