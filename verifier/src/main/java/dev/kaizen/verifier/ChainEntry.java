package dev.kaizen.verifier;

import java.time.Instant;

/** An entry as the chain sees it. {@code payload} is the very text that was hashed. */
public record ChainEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    String subjectType,
    String subjectId,
    String payload,
    String prevHash,
    String hash) {}
