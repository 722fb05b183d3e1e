package dev.kaizen.compliance.retention;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.store.RetentionStore;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transactions in which what has outlived its time is destroyed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionWork {
  private static final int SOME = 200;

  @Inject private RetentionStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Whether there are rules and the last round is older than that. */
  @TenantScoped(Permission.SYSTEM)
  public boolean isDue(Duration every) {
    Instant latest = clock.instant().minus(every);
    return !store.rules().isEmpty()
        && store.lastRound().map(round -> round.at().isBefore(latest)).orElse(true);
  }

  @TenantScoped(Permission.SYSTEM)
  public List<RetentionRule> rules() {
    return store.rules();
  }

  /** How many were destroyed; fewer than some when no more are due. */
  @TenantScoped(Permission.SYSTEM)
  public int destroySome(RetentionRule rule) {
    List<UUID> due = store.due(rule.kind(), before(rule), SOME).ids();
    List<String> gone =
        due.stream()
            .filter(id -> store.dispose(rule.kind(), id, "retention:" + rule.days() + " days"))
            .map(UUID::toString)
            .sorted()
            .toList();
    if (!gone.isEmpty()) {
      audit.append(
          new AuditEvent(
              "retention.destroyed",
              "retention",
              rule.kind().name(),
              Map.of(
                  "days", rule.days(),
                  "count", gone.size(),
                  "idsHash", JsonText.sha256(gone))));
    }
    return gone.size();
  }

  @TenantScoped(Permission.SYSTEM)
  public long held(RetentionRule rule) {
    return store.due(rule.kind(), before(rule), 0).held();
  }

  @TenantScoped(Permission.SYSTEM)
  public void ended(long destroyed, long held, @Nullable String error) {
    store.keep(new RetentionRound(clock.instant(), destroyed, held, error));
  }

  private Instant before(RetentionRule rule) {
    return clock.instant().minus(Duration.ofDays(rule.days()));
  }
}
