package dev.kaizen.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param failures attempts that failed since the last that succeeded
 * @param pausedWhy why the server disabled it; null when it did not
 */
public record Webhook(
    UUID id,
    String url,
    Set<WebhookEvent> events,
    MessageForm form,
    boolean enabled,
    int failures,
    @Nullable String pausedWhy,
    int revision,
    String createdBy,
    Instant createdAt) {
  public Webhook {
    events = Set.copyOf(events);
  }

  /** With its secret, which is shown this once. */
  public record Opened(Webhook webhook, String secret) {
    @Override
    public String toString() {
      return "Opened[%s]".formatted(webhook.id());
    }
  }
}
