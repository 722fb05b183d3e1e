package dev.kaizen.compliance.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.compliance.retention.RetentionRule.Kind;
import dev.kaizen.compliance.store.RetentionStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, and legal holds. Nothing is destroyed without a rule; the audit log has
 * none and is kept for good. A hold stands above rules and requests alike.
 */
@Stateless
public class RetentionService {
  private static final int REASON = 1_000;

  @Inject private RetentionStore store;
  @Inject private AuditLog audit;
  @Inject private Later later;
  @Inject private Clock clock;

  @TenantScoped(Permission.COMPLIANCE_READ)
  public List<RetentionRule> rules() {
    return store.rules();
  }

  /** Empty when none was carried out yet. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Optional<RetentionRound> lastRound() {
    return store.lastRound();
  }

  /** How many the rule would destroy if it were carried out now. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Preview preview(Kind kind, int days) {
    requireDays(days);
    RetentionStore.Due due = store.due(kind, before(days), Preview.MOST);
    return new Preview(due.ids().size(), due.held());
  }

  /** What would be destroyed, counted up to {@link #MOST}, and what is on hold. */
  public record Preview(int due, long held) {
    public static final int MOST = 10_000;
  }

  /** From the next round on, what ended that long ago is destroyed for good. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  @StepUp(DangerousAct.ERASE)
  public RetentionRule set(Kind kind, int days) {
    requireDays(days);
    RetentionRule rule = store.set(kind, days, Callers.current().username(), clock.instant());
    audit.append(
        new AuditEvent("retention.rule-set", "retention", kind.name(), Map.of("days", days)));
    return rule;
  }

  /** From now on nothing of the kind is destroyed for its age. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public void remove(Kind kind) {
    if (!store.remove(kind)) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no rule for " + kind);
    }
    audit.append(new AuditEvent("retention.rule-removed", "retention", kind.name(), Map.of()));
  }

  /** Has the rules carried out now; otherwise that is done once a day. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  @StepUp(DangerousAct.ERASE)
  public void carryOut() {
    if (store.rules().isEmpty()) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "There is no rule to carry out");
    }
    audit.append(new AuditEvent("retention.round-asked", "retention", "round", Map.of()));
    later.ask(RetentionRounds.NAME, UUID.randomUUID().toString(), clock.instant());
  }

  /** Those that hold first; of each, the newest first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<LegalHold> holds(PageRequest page) {
    return store.holds(page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public LegalHold hold(UUID id) {
    return store
        .hold(id)
        .orElseThrow(
            () -> new KaizenException(ErrorCode.NOT_FOUND, "There is no legal hold " + id));
  }

  /**
   * Holds at once, also against what is under way.
   *
   * @param target the workflow's or knowledge base's name or the run's id; null for everything
   */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public LegalHold place(LegalHold.Scope scope, @Nullable String target, String reason) {
    if ((scope == LegalHold.Scope.EVERYTHING) != (target == null || target.isBlank())) {
      throw invalid(
          "target: needed for a workflow, knowledge base or run, and for everything left out");
    }
    String named = target == null || target.isBlank() ? null : target.strip();
    if (named != null && !store.exists(scope, named)) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND,
          "There is no %s '%s'"
              .formatted(scope.name().toLowerCase(Locale.ROOT).replace('_', ' '), named));
    }
    LegalHold hold =
        new LegalHold(
            UuidCreator.getTimeOrderedEpoch(),
            scope,
            named,
            said("reason", reason),
            Callers.current().username(),
            clock.instant(),
            null);
    store.add(hold);
    Map<String, Object> facts = new TreeMap<>(Map.of("scope", scope.name()));
    if (named != null) {
      facts.put("target", named);
    }
    audit.append(new AuditEvent("legal-hold.placed", "legal-hold", hold.id().toString(), facts));
    return hold;
  }

  @TenantScoped(Permission.COMPLIANCE_EDIT)
  @StepUp(DangerousAct.ERASE)
  public LegalHold release(UUID id, String why) {
    hold(id);
    LegalHold.Release release =
        new LegalHold.Release(Callers.current().username(), clock.instant(), said("why", why));
    if (!store.release(id, release)) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "This hold was released before");
    }
    audit.append(new AuditEvent("legal-hold.released", "legal-hold", id.toString(), Map.of()));
    return hold(id);
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private static void requireDays(int days) {
    if (days < 1 || days > RetentionRule.MOST_DAYS) {
      throw invalid("days: 1 to %,d".formatted(RetentionRule.MOST_DAYS));
    }
  }

  private static String said(String field, String text) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > REASON) {
      throw invalid("%s: 1 to %,d characters".formatted(field, REASON));
    }
    return said;
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
