package dev.kaizen.audit;

import java.time.Instant;

/** An entry of the log. Hashes are lower-case hex; {@code payload} is the JSON that was hashed. */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    String subjectType,
    String subjectId,
    String payload,
    String prevHash,
    String hash) {}
