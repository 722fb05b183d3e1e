package dev.kaizen.rest.webhook;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.webhook.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to a webhook, and how sending it went. */
@Schema(
    name = "Delivery",
    example =
        """
        {"id":"6c5a3c52-4a0c-4e5a-9d3e-0f5f3e6f9a11","event":"run.completed","auditSeq":812,
         "status":"delivered","attempts":1,"replays":0,"answer":204,"error":null,
         "body":"{\\"type\\":\\"run.completed\\"}","createdAt":"2026-11-23T09:00:00Z",
         "attemptedAt":"2026-11-23T09:00:01Z","nextAt":null}""")
public record DeliveryJson(
    @Schema(description = "The header webhook-id is msg_ and this") UUID id,
    String event,
    @Schema(description = "The audit entry it tells of; null for a ping") @Nullable Long auditSeq,
    @Schema(enumeration = {"pending", "delivered", "failed"}) String status,
    int attempts,
    int replays,
    @Schema(description = "HTTP status of the last attempt") @Nullable Integer answer,
    @Nullable String error,
    String body,
    Instant createdAt,
    @Nullable Instant attemptedAt,
    @Nullable Instant nextAt) {

  static DeliveryJson of(Delivery d) {
    return new DeliveryJson(
        d.id(),
        d.event(),
        d.seq(),
        Texts.lower(d.status()),
        d.attempts(),
        d.replays(),
        d.answer(),
        d.error(),
        d.body(),
        d.createdAt(),
        d.attemptedAt(),
        d.nextAt());
  }
}
