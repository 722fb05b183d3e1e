package dev.kaizen.approval;

import java.time.Instant;
import java.util.UUID;

/** One person's word on a request, bound to the content they saw. */
public record ApprovalDecision(
    UUID id, String decidedBy, boolean approve, String comment, String contentHash, Instant at) {}
