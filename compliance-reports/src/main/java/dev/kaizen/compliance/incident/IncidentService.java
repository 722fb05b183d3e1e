package dev.kaizen.compliance.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.incident.Incident.Closure;
import dev.kaizen.compliance.incident.Incident.Level;
import dev.kaizen.compliance.incident.Incident.Notification;
import dev.kaizen.compliance.store.IncidentStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Incidents with their clock and timeline. Where data of people may be concerned, somebody must say
 * whether the authority is told, before 72 hours are over and before the incident can be closed.
 */
@Stateless
public class IncidentService {
  private static final int TITLE = 200;
  private static final int LONGEST = 2_000;

  @Inject private IncidentStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** The open ones first; of each, the newest first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<Incident> list(PageRequest page) {
    return store.page(page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public Incident get(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no incident " + id));
  }

  /** In the order in which it was written. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<IncidentNote> timeline(UUID id, PageRequest page) {
    get(id);
    return store.notes(id, page);
  }

  /**
   * @param detectedAt when somebody became aware of it, at the latest now
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Incident open(
      String title, Level level, boolean personalData, Instant detectedAt, String text) {
    Instant now = clock.instant();
    if (detectedAt.isAfter(now)) {
      throw invalid("detectedAt lies in the future");
    }
    String me = Callers.current().username();
    Incident incident =
        new Incident(
            UuidCreator.getTimeOrderedEpoch(),
            said("title", title, TITLE),
            level,
            personalData,
            detectedAt,
            me,
            now,
            null,
            null);
    store.add(incident);
    store.note(incident.id(), now, me, said("text", text, LONGEST));
    tell(
        "incident.opened",
        incident.id(),
        Map.of(
            "level", level.name(),
            "personalData", personalData,
            "detectedAt", detectedAt.toString()));
    return incident;
  }

  /** Adds to the timeline; also to that of a closed one, since more may come to light. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public IncidentNote note(UUID id, String text) {
    get(id);
    IncidentNote note =
        store.note(id, clock.instant(), Callers.current().username(), said("text", text, LONGEST));
    tell("incident.noted", id, Map.of("note", note.seq()));
    return note;
  }

  /**
   * Records that the authority was told. After the 72 hours the reasons for the delay are needed
   * (Article 33(1)).
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Incident told(UUID id, Instant toldAt, String reference, @Nullable String lateBecause) {
    Incident incident = undecided(id);
    Instant now = clock.instant();
    if (toldAt.isAfter(now) || toldAt.isBefore(incident.detectedAt())) {
      throw invalid("toldAt must lie between the detection and now");
    }
    boolean late = toldAt.isAfter(incident.detectedAt().plus(Incident.CLOCK));
    if (late && (lateBecause == null || lateBecause.isBlank())) {
      throw invalid("why: it was told after 72 hours, and the reasons for the delay are needed");
    }
    return decide(
        incident,
        new Notification(
            Callers.current().username(),
            now,
            toldAt,
            said("reference", reference, TITLE),
            late ? said("why", String.valueOf(lateBecause), LONGEST) : null));
  }

  /** Records that the authority is not told, since no risk to people is likely, and why so. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Incident notTold(UUID id, String why) {
    return decide(
        undecided(id),
        new Notification(
            Callers.current().username(), clock.instant(), null, null, said("why", why, LONGEST)));
  }

  /** WRONG_STATE while personal data is concerned and nobody decided whom to tell. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public Incident close(UUID id, String cause, String lessons) {
    Incident incident = get(id);
    if (incident.personalData() && incident.notification() == null) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "Say first whether the authority is told: data of people may be concerned");
    }
    Closure closure =
        new Closure(
            Callers.current().username(),
            clock.instant(),
            said("cause", cause, LONGEST),
            said("lessons", lessons, LONGEST));
    if (!store.close(id, closure)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "This incident is closed already");
    }
    tell("incident.closed", id, Map.of());
    return get(id);
  }

  private Incident undecided(UUID id) {
    Incident incident = get(id);
    if (!incident.personalData()) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "No personal data is concerned: there is no authority to tell");
    }
    return incident;
  }

  private Incident decide(Incident incident, Notification decided) {
    if (!store.decide(incident.id(), decided)) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "It was decided already whether the authority is told");
    }
    Instant toldAt = decided.toldAt();
    tell(
        "incident.notification-decided",
        incident.id(),
        toldAt == null ? Map.of("told", false) : Map.of("told", true, "at", toldAt.toString()));
    return get(incident.id());
  }

  private void tell(String action, UUID id, Map<String, Object> facts) {
    audit.append(new AuditEvent(action, "incident", id.toString(), facts));
  }

  private static String said(String field, String text, int longest) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > longest) {
      throw invalid("%s: 1 to %d characters".formatted(field, longest));
    }
    return said;
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
