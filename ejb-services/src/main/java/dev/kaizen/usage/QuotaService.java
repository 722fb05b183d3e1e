package dev.kaizen.usage;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.store.UsageStore;
import dev.kaizen.usage.store.UsageStore.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of everything the tenant may use, as its administrators set it. */
@Stateless
public class QuotaService {
  @Inject private UsageStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @TenantScoped(Permission.USAGE_READ)
  public List<QuotaState> list() {
    Map<QuotaKind, Limit> limits = store.limits();
    return Arrays.stream(QuotaKind.values()).map(kind -> state(kind, limits.get(kind))).toList();
  }

  @TenantScoped(Permission.USAGE_READ)
  public QuotaState get(QuotaKind kind) {
    return state(kind, store.limits().get(kind));
  }

  /**
   * @param limit null for none
   * @param expected the revision that was seen, 0 for one never set; STALE_VERSION when it is
   *     another by now
   */
  @TenantScoped(Permission.QUOTA_EDIT)
  public QuotaState set(QuotaKind kind, @Nullable Long limit, int expected) {
    if (limit != null && limit < 0) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "limit must not be negative");
    }
    boolean done =
        limit == null
            ? (expected == 0 ? !store.limits().containsKey(kind) : store.unlimited(kind, expected))
            : store.limit(kind, limit, expected, Callers.current().username(), clock.instant());
    if (!done) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION, "Somebody has changed this quota; read it again");
    }
    audit.append(
        new AuditEvent(
            "quota.set",
            "quota",
            kind.word(),
            limit == null ? Map.of("unlimited", true) : Map.of("limit", limit)));
    return state(kind, limit == null ? null : new Limit(limit, expected + 1));
  }

  private QuotaState state(QuotaKind kind, @Nullable Limit limit) {
    Instant now = clock.instant();
    Period period = kind.period();
    return new QuotaState(
        kind,
        limit == null ? null : limit.most(),
        store.used(kind, now),
        period == null ? null : period.end(now),
        limit == null ? 0 : limit.revision());
  }
}
