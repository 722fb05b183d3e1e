package dev.kaizen.approval;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for whom, from when until when.
 *
 * @param roles what the deputy may decide by in the owner's place; the owner had them when they
 *     were given
 * @param endedAt when it was taken back early; null when it was not
 */
public record Deputy(
    UUID id,
    String owner,
    String deputy,
    Set<String> roles,
    Instant from,
    Instant until,
    String reason,
    String createdBy,
    Instant createdAt,
    @Nullable Instant endedAt) {
  public Deputy {
    roles = Set.copyOf(roles);
  }
}
