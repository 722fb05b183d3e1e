package dev.kaizen.webhook.store;

import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.webhook.Delivery;
import dev.kaizen.webhook.MessageForm;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows as values, and cursors as keys. */
final class WebhookRows {
  private WebhookRows() {}

  static Webhook webhook(ResultSet row) throws SQLException {
    Set<WebhookEvent> events =
        Arrays.stream((String[]) row.getArray("events").getArray())
            .map(WebhookEvent::ofWord)
            .collect(Collectors.toSet());
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        events,
        MessageForm.valueOf(row.getString("form")),
        row.getBoolean("enabled"),
        row.getInt("failures"),
        row.getString("paused_why"),
        row.getInt("revision"),
        row.getString("created_by"),
        Statements.instant(row, "created_at"));
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("webhook", UUID.class),
        row.getObject("seq", Long.class),
        row.getString("event"),
        row.getString("body"),
        Delivery.Status.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getInt("replays"),
        row.getObject("answer", Integer.class),
        row.getString("error"),
        Statements.instant(row, "created_at"),
        Statements.instantOrNull(row, "attempted_at"),
        Statements.instantOrNull(row, "next_at"));
  }

  static Instant instant(String text) {
    return PageRequest.read(text, Instant::parse);
  }

  static UUID id(String text) {
    return PageRequest.read(text, UUID::fromString);
  }
}
