package dev.kaizen.approval;

import dev.kaizen.approval.calendar.WorkCalendar;
import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.policy.PolicyStatus;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.CalendarStore;
import dev.kaizen.approval.store.PolicyStore;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Policies of approvals: versions, which another person than the author makes active, and what a
 * version would have changed.
 */
@Stateless
public class PolicyService {
  static final int SIMULATED = 1_000;

  @Inject private PolicyStore policies;
  @Inject private CalendarStore calendars;
  @Inject private ApprovalStore requests;
  @Inject private AuditLog audit;
  @Inject private Later later;
  @Inject private Clock clock;

  /** The newest version of each, by name. */
  @TenantScoped(Permission.POLICY_READ)
  public Page<PolicyVersion> list(PageRequest page) {
    return policies.list(page);
  }

  /** Newest first. */
  @TenantScoped(Permission.POLICY_READ)
  public List<PolicyVersion> versions(String name) {
    List<PolicyVersion> found = policies.versions(name);
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return found;
  }

  /**
   * Adds a draft as the next version of its name.
   *
   * @param policy what the version's number makes of it
   */
  @TenantScoped(Permission.POLICY_EDIT)
  public PolicyVersion draft(IntFunction<Policy> policy, String name) {
    Policy drafted = policy.apply(policies.nextVersion(name));
    requireCalendar(drafted);
    PolicyVersion version =
        new PolicyVersion(
            drafted, PolicyStatus.DRAFT, Callers.current().username(), clock.instant(), null, null);
    policies.add(version);
    audit.append(event("approval-policy.drafted", drafted));
    return version;
  }

  /**
   * Makes a version the active one of its name, at once, for requests that are open too.
   * SEPARATION_OF_DUTIES for its author.
   */
  @TenantScoped(Permission.POLICY_EDIT)
  public PolicyVersion activate(String name, int version) {
    PolicyVersion draft = policies.lock(name, version).orElseThrow(() -> unknown(name));
    String me = Callers.current().username();
    if (draft.status() != PolicyStatus.DRAFT) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "Version %d of '%s' is %s; only a draft is made active"
              .formatted(version, name, draft.status().name().toLowerCase(Locale.ROOT)));
    }
    if (draft.createdBy().equals(me)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You wrote version %d of '%s': another person must make it active"
              .formatted(version, name));
    }
    requireCalendar(draft.policy());
    Instant now = clock.instant();
    policies.activate(name, version, me, now);
    later.ask(RebindOpen.NAME, UUID.randomUUID().toString(), now);
    audit.append(event("approval-policy.activated", draft.policy()));
    return new PolicyVersion(
        draft.policy(), PolicyStatus.ACTIVE, draft.createdBy(), draft.createdAt(), me, now);
  }

  /** Takes the active version of a name out of use. */
  @TenantScoped(Permission.POLICY_EDIT)
  public void retire(String name) {
    if (!policies.retire(name, Callers.current().username())) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "There is no active policy '%s'".formatted(name));
    }
    later.ask(RebindOpen.NAME, UUID.randomUUID().toString(), clock.instant());
    audit.append(new AuditEvent("approval-policy.retired", "approval-policy", name, Map.of()));
  }

  /** What the last 1,000 requests would have come to if the version had been active. */
  @TenantScoped(Permission.POLICY_READ)
  public Simulation simulate(String name, int version) {
    PolicyVersion tried =
        policies.versions(name).stream()
            .filter(v -> v.policy().version() == version)
            .findFirst()
            .orElseThrow(() -> unknown(name));
    return Simulation.of(policies.active(), tried.policy(), requests.latest(SIMULATED));
  }

  @TenantScoped(Permission.POLICY_READ)
  public List<WorkCalendar> calendars() {
    return calendars.list();
  }

  /** Makes or changes a calendar. Times that are set already stay as they are. */
  @TenantScoped(Permission.POLICY_EDIT)
  public WorkCalendar putCalendar(WorkCalendar calendar) {
    if (calendar.hours().isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "hours: at least one day is worked");
    }
    calendars.put(calendar, Callers.current().username(), clock.instant());
    audit.append(
        new AuditEvent(
            "approval-calendar.changed",
            "approval-calendar",
            calendar.name(),
            Map.of(
                "zone", calendar.zone().getId(), "holidays", (long) calendar.holidays().size())));
    return calendar;
  }

  @TenantScoped(Permission.SYSTEM)
  List<UUID> openAfter(UUID id, int most) {
    return requests.openIds(id, most);
  }

  private void requireCalendar(Policy policy) {
    String calendar = policy.terms().timing().calendar();
    if (!calendar.isEmpty() && calendars.find(calendar).isEmpty()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "terms.timing.calendar: there is no work calendar '%s'".formatted(calendar));
    }
  }

  private static AuditEvent event(String action, Policy policy) {
    return new AuditEvent(
        action,
        "approval-policy",
        policy.name(),
        Map.of(
            "version", policy.version(),
            "termsHash", JsonText.sha256(TermsCodec.plain(policy.terms()))));
  }

  private static KaizenException unknown(String name) {
    return new KaizenException(
        ErrorCode.NOT_FOUND, "There is no such version of a policy '%s'".formatted(name));
  }
}
