package dev.kaizen.approval;

import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.policy.PolicyStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a policy with its life. */
public record PolicyVersion(
    Policy policy,
    PolicyStatus status,
    String createdBy,
    Instant createdAt,
    @Nullable String activatedBy,
    @Nullable Instant activatedAt) {}
