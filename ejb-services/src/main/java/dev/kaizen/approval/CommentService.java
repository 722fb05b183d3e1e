package dev.kaizen.approval;

import dev.kaizen.approval.store.ApprovalNotes;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What people say about a request. Who asked for the approval may read and answer, whatever their
 * role: a question is for them.
 */
@Stateless
public class CommentService {
  private static final int LONGEST = 4_000;
  private static final int MOST_MENTIONS = 20;
  private static final Pattern MENTION = Pattern.compile("(?<![\\w.@-])@([a-z0-9][\\w.-]{0,62})");

  @Inject private ApprovalStore store;
  @Inject private ApprovalNotes notes;
  @Inject private AuditLog audit;
  @Inject private Event<ApprovalNews> news;
  @Inject private Clock clock;

  /** Oldest first. */
  @TenantScoped(Permission.RUN_READ)
  public List<Comment> list(UUID id) {
    return notes.comments(ApprovalReaders.readable(store.find(id), id).id());
  }

  @TenantScoped(Permission.RUN_READ)
  public Comment comment(UUID id, String text) {
    ApprovalRequest request = ApprovalReaders.readable(store.find(id), id);
    Comment comment = add(request, Comment.Kind.COMMENT, text);
    tell(ApprovalNews.Kind.MENTIONED, request, comment.mentions());
    return comment;
  }

  /** Asks who wants the approval for information; the request waits on, its time runs on. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public Comment ask(UUID id, String question) {
    ApprovalRequest request = open(id);
    Comment asked = add(request, Comment.Kind.QUESTION, question);
    ApprovalRequest after =
        store.update(request.with(request.progress().askedBy(Callers.current().username())));
    tell(ApprovalNews.Kind.QUESTION, after, after.askers());
    return asked;
  }

  /** Answers the open question; only who wants the approval does. */
  @TenantScoped(Permission.RUN_READ)
  public Comment answer(UUID id, String text) {
    ApprovalRequest request = open(id);
    String asker = request.progress().questionBy();
    if (!Callers.current().username().equals(request.requestedBy())) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "The question is for %s".formatted(request.requestedBy()));
    }
    if (asker == null) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "Nobody waits for an answer");
    }
    Comment answer = add(request, Comment.Kind.ANSWER, text);
    tell(
        ApprovalNews.Kind.ANSWER,
        store.update(request.with(request.progress().askedBy(null))),
        List.of(asker));
    return answer;
  }

  private Comment add(ApprovalRequest request, Comment.Kind kind, String text) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "text: 1 to %d characters".formatted(LONGEST));
    }
    List<String> mentions =
        MENTION
            .matcher(said)
            .results()
            .map(m -> m.group(1))
            .distinct()
            .limit(MOST_MENTIONS)
            .toList();
    Comment comment =
        new Comment(
            UUID.randomUUID(), kind, Callers.current().actor(), said, mentions, clock.instant());
    notes.add(request.id(), comment);
    audit.append(
        ApprovalAudit.of(
            switch (kind) {
              case COMMENT -> ApprovalAct.COMMENTED;
              case QUESTION -> ApprovalAct.QUESTION_ASKED;
              case ANSWER -> ApprovalAct.QUESTION_ANSWERED;
            },
            request,
            Map.of("commentHash", ApprovalAudit.saidHash(comment.id(), said))));
    return comment;
  }

  private void tell(ApprovalNews.Kind kind, ApprovalRequest request, List<String> people) {
    if (!people.isEmpty()) {
      news.fire(new ApprovalNews(kind, request, people));
    }
  }

  private ApprovalRequest open(UUID id) {
    ApprovalRequest request = ApprovalReaders.readable(store.lock(id), id);
    if (request.status() != ApprovalStatus.OPEN) {
      throw new KaizenException(ErrorCode.ALREADY_DECIDED, "This is closed already");
    }
    return request;
  }
}
