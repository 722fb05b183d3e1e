package dev.kaizen.run;

import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node's work in a run, from its journal.
 *
 * @param status {@code COMPLETED}, {@code FAILED} or {@code WAITING}
 * @param stateBefore the state the node saw
 * @param stateAfter the state it led to
 * @param trace what was looked at and what answered
 * @param approval the request that is waited for; null when there is none
 */
public record RunStep(
    long seq,
    String node,
    String title,
    String kind,
    int attempt,
    String status,
    @Nullable Instant startedAt,
    Instant endedAt,
    Map<String, Object> stateBefore,
    Map<String, Object> stateAfter,
    Map<String, Object> trace,
    @Nullable String error,
    @Nullable UUID approval,
    Usage usage) {}
