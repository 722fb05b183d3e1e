package dev.kaizen.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to decide.
 *
 * @param subject what waits for the decision; opaque here, {@code run:<id>:<node>} when a run asks
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
    int revision) {}
