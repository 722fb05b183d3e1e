package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Seat;
import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.approval.engine.Vote;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of people.
 *
 * <p>A request is locked while a word is judged, so of two that race exactly one takes effect. The
 * word, its audit entry and what goes on because of it are one transaction: {@link ApprovalDecided}
 * is published inside it. See docs/features/approvals.md.
 */
@Stateless
public class DecisionService {
  @Inject private ApprovalStore store;
  @Inject private ApprovalNotes notes;
  @Inject private ApprovalRefusals refusals;
  @Inject private Rebinding rebinding;
  @Inject private Voters voters;
  @Inject private Signing signing;
  @Inject private AuditLog audit;
  @Inject private Event<ApprovalDecided> decided;
  @Inject private Event<ApprovalNews> news;
  @Inject private Clock clock;

  /**
   * Records the caller's word; the last that is needed ends the request and resumes the run in the
   * same transaction.
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest decide(UUID id, Word word) {
    ApprovalRequest locked = locked(id);
    ApprovalRequest request = rebinding.look(locked);
    // No finer than it is kept, or a signature's hash could not be reckoned anew from the record.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Vote vote =
        new Vote(
            voters.me(now),
            word.approve(),
            word.comment(),
            word.contentHash(),
            word.edits(),
            signing.isFresh(now));
    return switch (ApprovalEngine.judge(request, vote, now)) {
      // Nothing is written before: the refusal goes to the same log in a transaction of its own.
      case Verdict.Refused refused -> throw refuse(locked, request, word, refused);
      case Verdict.Counts counts ->
          record(rebinding.keep(locked), word, counts.seat(), counts.place(), now, null);
      case Verdict.Ends ends ->
          record(rebinding.keep(locked), word, ends.seat(), ends.place(), now, ends.status());
    };
  }

  /**
   * Takes the caller's word back, as long as the request is open and so nothing has come of it.
   * WRONG_STATE when there is none that counts.
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public ApprovalRequest takeBack(UUID id) {
    ApprovalRequest request = locked(id);
    String me = Callers.current().username();
    if (request.status() != ApprovalStatus.OPEN) {
      throw new KaizenException(
          ErrorCode.ALREADY_DECIDED, "This is closed already: what was decided has taken effect");
    }
    if (!store.voidDecision(id, me, "taken back by " + me)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "You have not decided this");
    }
    ApprovalRequest after = store.update(request);
    audit.append(ApprovalAudit.of(ApprovalAct.TAKEN_BACK, after));
    return after;
  }

  private ApprovalRequest record(
      ApprovalRequest request,
      Word word,
      Seat seat,
      Place place,
      Instant now,
      @Nullable ApprovalStatus end) {
    ApprovalRequest asked = word.edits().isEmpty() ? request : edited(request, word);
    String me = Callers.current().username();
    ApprovalDecision decision =
        new ApprovalDecision(
            UUID.randomUUID(),
            me,
            seat.owner().equals(me) ? null : seat.owner(),
            seat.roles(),
            word.approve(),
            word.comment(),
            asked.contentHash(),
            now,
            place,
            word.edits(),
            request.terms().signature() ? signing.sign(asked, word, now) : null,
            null);
    store.addDecision(request.id(), decision);
    ApprovalRequest after =
        store.update(end == null ? asked.claimedBy(null) : asked.closed(end, now));
    if (end != null) {
      publish(after);
      news.fire(new ApprovalNews(ApprovalNews.Kind.ENDED, after, after.askers()));
    }
    // Last, because it locks the tenant's log: whoever waits for that holds nothing we still need.
    audit.append(ApprovalAudit.decided(after, decision));
    return after;
  }

  private ApprovalRequest edited(ApprovalRequest request, Word word) {
    Map<String, Object> action = new LinkedHashMap<>(request.action());
    action.putAll(word.edits());
    String what =
        word.edits().entrySet().stream()
            .map(
                e ->
                    "%s: %s → %s"
                        .formatted(e.getKey(), request.action().get(e.getKey()), e.getValue()))
            .sorted()
            .collect(Collectors.joining(", "));
    return rebinding.changed(
        request,
        request.asking(request.content().withAction(action), request.policy(), request.terms()),
        what);
  }

  /** Tells what the outcome rests on: the approvals, or the rejections. */
  private void publish(ApprovalRequest closed) {
    boolean approved = closed.status() == ApprovalStatus.APPROVED;
    List<ApprovalDecision> carrying =
        closed.counting().stream().filter(d -> d.approve() == approved).toList();
    Map<String, Object> edits = new LinkedHashMap<>();
    if (approved) {
      closed.decisions().stream()
          .filter(ApprovalDecision::approve)
          .forEach(d -> edits.putAll(d.edits()));
    }
    decided.fire(
        new ApprovalDecided(
            closed.subject(),
            approved,
            carrying.stream().map(ApprovalDecision::decidedBy).toList(),
            carrying.stream().map(ApprovalDecision::comment).toList(),
            edits));
  }

  private KaizenException refuse(
      ApprovalRequest kept, ApprovalRequest request, Word word, Verdict.Refused refused) {
    refusals.record(request, refused);
    String message =
        refused.code() == ErrorCode.CONTENT_CHANGED
            ? Differences.since(word.contentHash(), kept, request, notes.changes(request.id()))
            : refused.message();
    throw new KaizenException(refused.code(), message);
  }

  private ApprovalRequest locked(UUID id) {
    return store.lock(id).orElseThrow(() -> ApprovalService.unknown(id));
  }
}
