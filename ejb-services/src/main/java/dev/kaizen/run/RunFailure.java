package dev.kaizen.run;

import dev.kaizen.sdk.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Why a run failed: where, and in words. */
public record RunFailure(@Nullable String node, ErrorCode code, String message) {}
