package dev.kaizen.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook.
 *
 * @param seq of the audit entry it tells of; null for a ping
 * @param replays how often somebody has asked to send it again
 * @param answer HTTP status of the last attempt; null when there was none
 * @param nextAt when it is tried again; null when it is not
 */
public record Delivery(
    UUID id,
    UUID webhook,
    @Nullable Long seq,
    String event,
    String body,
    Status status,
    int attempts,
    int replays,
    @Nullable Integer answer,
    @Nullable String error,
    Instant createdAt,
    @Nullable Instant attemptedAt,
    @Nullable Instant nextAt) {
  /** Where it stands. */
  public enum Status {
    PENDING,
    DELIVERED,
    FAILED
  }
}
