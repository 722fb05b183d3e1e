package dev.kaizen.webhook;

import dev.kaizen.background.BackgroundWork;
import dev.kaizen.webhook.WebhookDesk.Message;
import dev.kaizen.webhook.engine.DeliveryPolicy.Attempt;
import dev.kaizen.webhook.engine.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends one message, signed as Standard Webhooks has it. */
@ApplicationScoped
public class SendMessage implements BackgroundWork {
  static final String NAME = "webhook";

  @Inject private WebhookDesk desk;
  @Inject private MessageSender sender;
  @Inject private Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @param key the message's id and how often it was sent again
   */
  @Override
  public Outcome run(String key) {
    Optional<Message> message = desk.open(UUID.fromString(key.split("/", 2)[0]));
    if (message.isEmpty()) {
      return new Outcome.Done();
    }
    Message sent = message.get();
    Attempt attempt =
        sender.post(sent.url(), headers(sent, clock.instant()), sent.delivery().body());
    return desk.record(sent.delivery(), attempt)
        .<Outcome>map(Outcome.Again::new)
        .orElseGet(Outcome.Done::new);
  }

  static Map<String, String> headers(Message message, Instant now) {
    String id = "msg_" + message.delivery().id();
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(now.getEpochSecond()),
        "webhook-signature",
        Signature.of(message.secret(), id, now, message.delivery().body()),
        "User-Agent",
        "Kaizen-Webhooks/1");
  }
}
