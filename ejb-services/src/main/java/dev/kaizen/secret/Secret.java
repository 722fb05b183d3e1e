package dev.kaizen.secret;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a secret; its value is not.
 *
 * @param version goes up with each new value
 * @param usedAt to the minute; null while nobody has used it
 */
public record Secret(
    String name,
    String purpose,
    int version,
    String createdBy,
    Instant createdAt,
    String rotatedBy,
    Instant rotatedAt,
    @Nullable Instant usedAt) {}
