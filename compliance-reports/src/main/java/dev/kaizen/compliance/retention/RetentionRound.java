package dev.kaizen.compliance.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last time that the rules were carried out.
 *
 * @param held how many were due and stand under a legal hold
 * @param error null when it went to its end
 */
public record RetentionRound(Instant at, long destroyed, long held, @Nullable String error) {}
