package dev.kaizen.compliance.finding;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.store.FindingStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.PeopleDirectory;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The work on findings: who sees to one, until when and how; and who bears its risk for a time. A
 * finding ends when an assessment finds that its item holds, and in no other way.
 */
@Stateless
public class FindingService {
  private static final int LONGEST = 2_000;
  private static final Duration FURTHEST = Duration.ofDays(366);

  @Inject private FindingStore store;
  @Inject private FindingDesk desk;
  @Inject private AuditLog audit;
  @Inject private PeopleDirectory people;
  @Inject private Clock clock;

  /** What is due first comes first; of those that are resolved, the newest. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<Finding> list(FindingFilter filter, PageRequest page) {
    return store.page(filter, page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public Finding get(UUID id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  /** Names who acts, until when, and what will be done. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Finding plan(UUID id, String owner, Instant dueAt, String plan, int revision) {
    Finding finding = unresolved(id);
    Instant now = clock.instant();
    if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FURTHEST))) {
      throw invalid("dueAt must lie in the future, and at most a year from now");
    }
    String member = member(owner);
    Finding.Acceptance acceptance = finding.acceptance();
    if (acceptance != null && acceptance.by().equals(member)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "%s bears the risk of this finding and cannot be its owner, too".formatted(member));
    }
    changed(store.plan(id, member, dueAt, text("plan", plan), revision));
    desk.tell("finding.planned", finding, Map.of("owner", member, "dueAt", dueAt.toString()));
    return get(id);
  }

  /** Bears the risk until then. The control goes on failing, and the finding comes back after. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Finding accept(UUID id, String reason, Instant until, int revision) {
    Finding finding = unresolved(id);
    Instant now = clock.instant();
    String me = Callers.current().username();
    if (finding.owner() == null) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "Name an owner first: a risk is accepted by somebody else");
    }
    if (me.equals(finding.owner())) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You are the owner of this finding: somebody else must accept its risk");
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(FURTHEST))) {
      throw invalid("until must lie in the future, and at most a year from now");
    }
    changed(
        store.accept(id, new Finding.Acceptance(me, now, until, text("reason", reason)), revision));
    desk.tell("finding.accepted", finding, Map.of("until", until.toString()));
    return get(id);
  }

  /** Names who acts when the control fails; findings to come are theirs. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public void own(String control, String owner) {
    String member = member(owner);
    store.own(control, member, Callers.current().username(), clock.instant());
    audit.append(
        new AuditEvent("control.owner-named", "control", control, Map.of("owner", member)));
  }

  /** Who acts when a control fails, by the control's id. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Map<String, String> owners() {
    return store.owners();
  }

  private Finding unresolved(UUID id) {
    Finding finding = get(id);
    if (finding.status() == Finding.Status.RESOLVED) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "This finding is resolved: there is nothing left to do about it");
    }
    return finding;
  }

  private String member(String owner) {
    return people
        .find(owner.strip())
        .filter(Person::enabled)
        .map(Person::username)
        .orElseThrow(() -> invalid("owner: no member called '%s'".formatted(owner.strip())));
  }

  private static String text(String field, String text) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw invalid("%s: 1 to %d characters".formatted(field, LONGEST));
    }
    return said;
  }

  private static void changed(boolean done) {
    if (!done) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION, "Somebody changed this finding meanwhile: read it again");
    }
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no finding " + id);
  }
}
