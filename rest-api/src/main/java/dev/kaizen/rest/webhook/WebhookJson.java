package dev.kaizen.rest.webhook;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address that is told of events. */
@Schema(
    name = "Webhook",
    example =
        """
        {"id":"0b6e2f0e-2c57-4d0c-9f43-0f5f3e6f9a11","url":"https://hooks.example.com/kaizen",
         "events":["run.completed","run.failed"],"form":"event","enabled":true,"failures":0,"disabledBecause":null,
         "revision":1,"createdBy":"ada","createdAt":"2026-11-23T09:00:00Z",
         "secret":null}""")
public record WebhookJson(
    UUID id,
    String url,
    List<String> events,
    @Schema(enumeration = {"event", "chat"}) String form,
    boolean enabled,
    @Schema(description = "Attempts that failed since the last that succeeded") int failures,
    @Schema(description = "Why the server disabled it; null when it did not")
        @Nullable String disabledBecause,
    @Schema(description = "What the ETag carries") int revision,
    String createdBy,
    Instant createdAt,
    @Schema(description = "What messages are signed with; shown once, null from then on")
        @Nullable String secret) {

  static WebhookJson of(Webhook w) {
    return of(w, null);
  }

  static WebhookJson of(Webhook.Opened opened) {
    return of(opened.webhook(), opened.secret());
  }

  WebhookJson withoutSecret() {
    return new WebhookJson(
        id,
        url,
        events,
        form,
        enabled,
        failures,
        disabledBecause,
        revision,
        createdBy,
        createdAt,
        null);
  }

  private static WebhookJson of(Webhook w, @Nullable String secret) {
    return new WebhookJson(
        w.id(),
        w.url(),
        w.events().stream().map(WebhookEvent::word).sorted().toList(),
        Texts.lower(w.form()),
        w.enabled(),
        w.failures(),
        w.pausedWhy(),
        w.revision(),
        w.createdBy(),
        w.createdAt(),
        secret);
  }

  @Override
  public String toString() {
    return "WebhookJson[%s]".formatted(id);
  }
}
