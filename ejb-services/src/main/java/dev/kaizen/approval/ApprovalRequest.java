package dev.kaizen.approval;

import dev.kaizen.sdk.json.JsonValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to decide.
 *
 * @param subject what waits for the decision; opaque here, {@code run:<id>:<node>:<event>} when a
 *     run asks
 * @param origin what asks, such as {@code purchase-approval v3}
 * @param question what is asked, in words
 * @param action what happens on approval
 * @param evidence passages and facts to weigh
 * @param contentHash SHA-256 over what is asked, action, evidence and policy; a decision names it
 * @param requestedBy who started what asks; may not decide
 * @param required how many different people must approve
 * @param claimedBy who is at it now; null when nobody is
 */
public record ApprovalRequest(
    UUID id,
    String subject,
    String origin,
    String title,
    String question,
    String reason,
    Map<String, Object> action,
    List<Object> evidence,
    String contentHash,
    String requestedBy,
    String approverRole,
    int required,
    boolean highRisk,
    ApprovalStatus status,
    @Nullable String claimedBy,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    List<ApprovalDecision> decisions,
    int revision) {
  public ApprovalRequest {
    action = JsonValues.object(action);
    evidence = JsonValues.list(evidence);
    decisions = List.copyOf(decisions);
  }

  /** The same, ended. */
  ApprovalRequest closed(ApprovalStatus end, Instant at) {
    return with(end, null, at);
  }

  /** The same, with somebody at it, or nobody. */
  ApprovalRequest claimedBy(@Nullable String person) {
    return with(status, person, decidedAt);
  }

  private ApprovalRequest with(
      ApprovalStatus newStatus, @Nullable String person, @Nullable Instant endedAt) {
    return new ApprovalRequest(
        id,
        subject,
        origin,
        title,
        question,
        reason,
        action,
        evidence,
        contentHash,
        requestedBy,
        approverRole,
        required,
        highRisk,
        newStatus,
        person,
        createdAt,
        dueAt,
        endedAt,
        decisions,
        revision);
  }
}
