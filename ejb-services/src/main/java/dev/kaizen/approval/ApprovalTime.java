package dev.kaizen.approval;

import dev.kaizen.approval.calendar.WorkCalendar;
import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.TimePlan;
import dev.kaizen.approval.policy.Timing;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.CalendarStore;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.tenant.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What time does to open requests: reminders, escalations, the end. Each act is done once, in the
 * transaction that counts it; the plan follows from what is kept, so a node that dies loses
 * nothing. Works inside the tenant transaction of the service that calls.
 */
@Dependent
class ApprovalTime {
  private static final String FALLBACK = Role.TENANT_ADMIN.tokenName();

  @Inject private ApprovalStore store;
  @Inject private CalendarStore calendars;
  @Inject private AuditLog audit;
  @Inject private Later later;
  @Inject private Event<ApprovalDecided> decided;
  @Inject private Event<ApprovalNews> news;

  /** When the time ends: as the terms say, else as what asks says. */
  @Nullable Instant due(ApprovalTerms terms, Instant from, @Nullable Instant asked) {
    Duration work = terms.timing().dueIn();
    return work == null ? asked : calendar(terms.timing()).plus(from, work);
  }

  /** Sets the clock of a new request. */
  void begin(ApprovalRequest request) {
    later.ask(ApprovalClock.NAME, request.id().toString(), request.createdAt());
  }

  /**
   * Does what is due on a locked request.
   *
   * @param somebodyThere whether a person who may decide is known; empty when it cannot be told
   * @return when to look again; empty for never
   */
  Optional<Instant> act(ApprovalRequest locked, Instant now, Optional<Boolean> somebodyThere) {
    ApprovalRequest request = locked;
    while (request.status() == ApprovalStatus.OPEN) {
      List<TimePlan.Act> acts = plan(request).acts();
      ApprovalProgress.Ticks clock = request.progress().clock();
      int done = clock.acts();
      if (done >= acts.size()) {
        return Optional.empty();
      }
      TimePlan.Act next = acts.get(done);
      if (next.at().isAfter(now)) {
        store.update(request.with(request.progress().at(clock.next(next.at()))));
        return Optional.of(next.at());
      }
      request = one(request, next, now, somebodyThere);
    }
    return Optional.empty();
  }

  private ApprovalRequest one(
      ApprovalRequest request, TimePlan.Act act, Instant now, Optional<Boolean> somebodyThere) {
    ApprovalProgress progress = request.progress();
    ApprovalRequest counted = request.with(progress.at(progress.clock().done()));
    return switch (act) {
      // Who cannot be asked about is not taken for there.
      case TimePlan.Check check ->
          somebodyThere.orElse(true)
              ? store.update(counted)
              : widened(counted, FALLBACK, ApprovalAct.FALLBACK);
      case TimePlan.Remind remind -> reminded(counted, remind);
      case TimePlan.Escalate up -> widened(counted, up.role(), ApprovalAct.ESCALATED);
      case TimePlan.End end -> end(request, now);
    };
  }

  /** The time of a locked, open request is over: it ends, or goes round once more. */
  ApprovalRequest end(ApprovalRequest request, Instant now) {
    Timing timing = request.terms().timing();
    if (timing.atEnd() == Timing.AtEnd.ESCALATE
        && request.progress().clock().secondFrom() == null) {
      Instant due = again(request, now);
      ApprovalRequest longer =
          request.dueAt(due).with(request.progress().at(new ApprovalProgress.Ticks(1, now, null)));
      return widened(longer, FALLBACK, ApprovalAct.ESCALATED);
    }
    ApprovalRequest expired = store.update(request.closed(ApprovalStatus.EXPIRED, now));
    decided.fire(
        new ApprovalDecided(
            request.subject(),
            false,
            List.of(),
            List.of("Nobody decided by %s: taken as rejected".formatted(request.dueAt())),
            Map.of()));
    news.fire(new ApprovalNews(ApprovalNews.Kind.ENDED, expired, expired.askers()));
    audit.append(ApprovalAudit.of(ApprovalAct.EXPIRED_UNDECIDED, expired));
    return expired;
  }

  private Instant again(ApprovalRequest request, Instant now) {
    WorkCalendar calendar = calendar(request.terms().timing());
    Instant due = request.dueAt();
    Duration work = due == null ? Duration.ofDays(1) : calendar.between(request.createdAt(), due);
    return calendar.plus(now, work);
  }

  private ApprovalRequest reminded(ApprovalRequest request, TimePlan.Remind remind) {
    ApprovalRequest after = store.update(request);
    news.fire(new ApprovalNews(ApprovalNews.Kind.REMINDED, after, List.of()));
    audit.append(
        ApprovalAudit.of(
            ApprovalAct.REMINDED,
            after,
            Map.of("percent", remind.percent(), "waitsFor", ApprovalEngine.waitsFor(after))));
    return after;
  }

  private ApprovalRequest widened(ApprovalRequest request, String role, ApprovalAct act) {
    ApprovalRequest after = store.update(request.with(request.progress().also(role)));
    news.fire(new ApprovalNews(ApprovalNews.Kind.ESCALATED, after, List.of()));
    audit.append(ApprovalAudit.of(act, after, Map.of("to", role)));
    return after;
  }

  private TimePlan plan(ApprovalRequest request) {
    Instant second = request.progress().clock().secondFrom();
    Timing timing = request.terms().timing();
    return TimePlan.of(
        timing, calendar(timing), second == null ? request.createdAt() : second, request.dueAt());
  }

  /** A calendar that is gone is no reason to wait for ever: around the clock then. */
  private WorkCalendar calendar(Timing timing) {
    return timing.calendar().isEmpty()
        ? WorkCalendar.always()
        : calendars.find(timing.calendar()).orElseGet(WorkCalendar::always);
  }
}
