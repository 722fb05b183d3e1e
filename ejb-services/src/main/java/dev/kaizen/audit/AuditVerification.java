package dev.kaizen.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param firstBroken the sequence number of the first entry that does not hold; null when all do
 * @param problem what is wrong with it, in words; null when all hold
 */
public record AuditVerification(
    boolean intact,
    long entries,
    AuditHead head,
    @Nullable Long firstBroken,
    @Nullable String problem) {}
