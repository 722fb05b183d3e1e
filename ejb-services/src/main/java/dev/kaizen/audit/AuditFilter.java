package dev.kaizen.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; null means any. {@code from} is included, {@code to} is not. */
public record AuditFilter(
    @Nullable String actor,
    @Nullable String channel,
    @Nullable String address,
    @Nullable String action,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final AuditFilter ALL =
      new AuditFilter(null, null, null, null, null, null, null, null);
}
