package dev.kaizen.approval;

import dev.kaizen.approval.store.DeputyStore;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who speaks for whom while they are away. A person names their own deputy; what the deputy may
 * decide by are roles that the person has. The deputy needs a role of their own that decides
 * approvals, and is kept from all that the person, or whom they stand in for, asked for.
 */
@Stateless
public class DeputyService {
  private static final int MOST = 200;
  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject private DeputyStore deputies;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Those that hold now or later, the first to begin first; at most 200. */
  @TenantScoped(Permission.APPROVAL_READ)
  public List<Deputy> current() {
    return deputies.current(clock.instant(), MOST);
  }

  /**
   * @param roles of the caller's, which the deputy may decide by; empty for all that decide
   */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public Deputy add(String deputy, Set<String> roles, Instant from, Instant until, String reason) {
    Caller me = Callers.current();
    Instant now = clock.instant();
    Set<String> mine =
        me.roles().stream()
            .filter(Permission.APPROVAL_DECIDE.roles()::contains)
            .map(Role::tokenName)
            .collect(Collectors.toSet());
    require(!deputy.isBlank() && !deputy.equals(me.username()), "deputy: name another person");
    require(mine.containsAll(roles), "roles: you have %s to give".formatted(mine));
    require(until.isAfter(from) && until.isAfter(now), "until: must come after from and now");
    require(
        Duration.between(from, until).compareTo(LONGEST) <= 0,
        "until: at most 366 days after from");
    Deputy added =
        new Deputy(
            UUID.randomUUID(),
            me.username(),
            deputy,
            roles.isEmpty() ? mine : roles,
            from,
            until,
            reason.strip(),
            me.actor(),
            now,
            null);
    deputies.add(added);
    audit.append(event("approval.deputy-named", added));
    return added;
  }

  /** Takes it back; who named the deputy or a tenant-admin does. */
  @TenantScoped(Permission.APPROVAL_DECIDE)
  public void end(UUID id) {
    Deputy deputy =
        deputies
            .find(id)
            .filter(d -> d.endedAt() == null)
            .orElseThrow(
                () -> new KaizenException(ErrorCode.NOT_FOUND, "There is no deputy entry " + id));
    Caller me = Callers.current();
    if (!deputy.owner().equals(me.username()) && !me.roles().contains(Role.TENANT_ADMIN)) {
      throw new KaizenException(
          ErrorCode.FORBIDDEN, "Only %s or a tenant-admin can end this".formatted(deputy.owner()));
    }
    deputies.end(id, clock.instant());
    audit.append(event("approval.deputy-ended", deputy));
  }

  private static AuditEvent event(String action, Deputy d) {
    return new AuditEvent(
        action,
        "approval-deputy",
        d.id().toString(),
        Map.of(
            "owner", d.owner(),
            "deputy", d.deputy(),
            "roles", d.roles().stream().sorted().toList(),
            "from", d.from().toString(),
            "until", d.until().toString()));
  }

  private static void require(boolean holds, String complaint) {
    if (!holds) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, complaint);
    }
  }
}
