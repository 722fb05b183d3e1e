package dev.kaizen.run;

import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as the journal tells it. */
public record Run(
    UUID id,
    String workflow,
    int version,
    RunStatus status,
    Map<String, Object> input,
    @Nullable Map<String, Object> output,
    @Nullable RunFailure error,
    String startedBy,
    Instant createdAt,
    Instant updatedAt,
    Usage usage) {}
