package dev.kaizen.usage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model. Never changed.
 *
 * @param at when it was let through; the period it counts in
 * @param who the person, or for a run whoever started it
 * @param priceVersion null when no price was set
 */
public record UsageRecord(
    Instant at,
    String who,
    @Nullable UUID run,
    @Nullable String workflow,
    @Nullable String node,
    String connection,
    String model,
    Tokens tokens,
    @Nullable Integer priceVersion,
    long costMicros) {}
