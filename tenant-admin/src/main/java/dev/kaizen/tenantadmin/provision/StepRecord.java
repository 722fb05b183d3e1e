package dev.kaizen.tenantadmin.provision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of a tenant's making is.
 *
 * @param error what failed last; null when nothing did
 */
public record StepRecord(
    String step,
    Status status,
    int attempts,
    @Nullable String error,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {
  public enum Status {
    PENDING,
    RUNNING,
    DONE,
    FAILED,
    UNDONE
  }
}
