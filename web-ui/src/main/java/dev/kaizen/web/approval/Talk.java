package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Comment;
import dev.kaizen.approval.CommentService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Tone;

/** What people said about a request, and a place to say something, ask or answer. */
final class Talk extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 4_000;

  private final transient CommentService comments;
  private final ApprovalRequest request;
  private final SerializableRunnable said;
  private final TextArea text = new TextArea();
  private final Div failure = new Div();

  Talk(CommentService comments, ApprovalRequest request, SerializableRunnable said) {
    this.comments = comments;
    this.request = request;
    this.said = said;
    addClassNames("stack", "tight");
    comments.list(request.id()).forEach(comment -> add(line(comment)));
    text.setId("comment-text");
    text.setAriaLabel("Say something about this request");
    text.setPlaceholder("Name a colleague with @ to have them told");
    text.setWidthFull();
    text.setMaxRows(4);
    text.setMaxLength(LONGEST);
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Keys.on("m", "Write to the others", text), failure, acts());
  }

  private static Div line(Comment comment) {
    Div head = Boxes.row(new Span(comment.by()), Time.ago(comment.at()));
    switch (comment.kind()) {
      case COMMENT -> {}
      case QUESTION -> head.addComponentAsFirst(new Badge(new Look("question", "Asks", Tone.WAIT)));
      case ANSWER -> head.addComponentAsFirst(new Badge(new Look("check", "Answers", Tone.GOOD)));
    }
    return Boxes.of("stack tight", head, Boxes.outside(comment.text()));
  }

  private Div acts() {
    Caller me = Callers.current();
    boolean open = request.status() == ApprovalStatus.OPEN;
    boolean mine = me.username().equals(request.requestedBy());
    Div row = Boxes.row();
    Button comment = new Button("Comment", e -> say(comments::comment));
    comment.setId("send-comment");
    row.add(comment);
    if (open && !mine && me.may(Permission.APPROVAL_DECIDE)) {
      row.add(new Button("Ask " + request.requestedBy(), e -> say(comments::ask)));
    }
    if (open && mine && request.progress().questionBy() != null) {
      row.add(new Button("Answer", e -> say(comments::answer)));
    }
    return row;
  }

  @FunctionalInterface
  private interface Act {
    Comment say(java.util.UUID id, String text);
  }

  private void say(Act act) {
    failure.removeAll();
    try {
      act.say(request.id(), text.getValue());
      said.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
