package dev.kaizen.approval;

import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.approval.store.CheckStore;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks of those who decide: a request like one that was decided, with an argument that should not
 * pass. It looks like any other as long as it is open, and nothing waits for it: whoever approves
 * it causes nothing but a line in the figures of oversight. Who made it may not decide it.
 */
@Stateless
public class SeededCheckService {
  private static final Duration USUAL_TIME = Duration.ofDays(2);
  private static final int LONGEST = 1_000;

  @Inject private ApprovalStore store;
  @Inject private CheckStore checks;
  @Inject private ApprovalDesk desk;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * Opens a check made like a request that is closed.
   *
   * @param arguments by name, what stands in the place of the request's own; at least one
   * @param why what is wrong with it, told to who decided it afterwards
   */
  @TenantScoped(Permission.POLICY_EDIT)
  public ApprovalRequest seed(UUID from, Map<String, Object> arguments, String why) {
    ApprovalRequest like = store.find(from).orElseThrow(() -> ApprovalService.unknown(from));
    requireUsable(like, arguments, why.strip());
    Map<String, Object> action = new LinkedHashMap<>(like.action());
    action.putAll(arguments);
    String me = Callers.current().username();
    Instant now = clock.instant();
    UUID id =
        desk.open(
            ApprovalRequest.checkSubject(UUID.randomUUID(), like.subject()),
            like.content().withAction(action),
            like.requestedBy(),
            me,
            now.plus(
                like.dueAt() == null
                    ? USUAL_TIME
                    : Duration.between(like.createdAt(), like.dueAt())));
    SeededCheck check = new SeededCheck(id, from, why.strip(), me, now);
    checks.add(check);
    audit.append(
        new AuditEvent(
            "approval-check.seeded",
            "approval",
            id.toString(),
            Map.of("madeFrom", from.toString(), "whyHash", JsonText.sha256(check.why()))));
    return store.find(id).orElseThrow(() -> ApprovalService.unknown(id));
  }

  /** What a closed request was a check of; empty for any other, and while it is open. */
  @TenantScoped(Permission.APPROVAL_READ)
  public Optional<SeededCheck> told(UUID id) {
    ApprovalRequest request = store.find(id).orElseThrow(() -> ApprovalService.unknown(id));
    return request.status() == ApprovalStatus.OPEN ? Optional.empty() : checks.find(id);
  }

  private static void requireUsable(
      ApprovalRequest like, Map<String, Object> arguments, String why) {
    if (like.status() == ApprovalStatus.OPEN || like.isCheck()) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "from: a check is made from a real request that is closed");
    }
    if (why.isEmpty() || why.length() > LONGEST) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "why: 1 to %d characters".formatted(LONGEST));
    }
    boolean different =
        !arguments.isEmpty()
            && arguments.entrySet().stream()
                .allMatch(
                    e ->
                        like.action().containsKey(e.getKey())
                            && !Objects.equals(like.action().get(e.getKey()), e.getValue()));
    if (!different) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "arguments: name at least one of %s with another value than it had"
              .formatted(like.action().keySet()));
    }
  }
}
