package dev.kaizen.webhook;

import dev.kaizen.webhook.engine.DeliveryPolicy.Attempt;
import java.util.Map;

/** Posts a message to an address. */
interface MessageSender {
  /** Never throws: that nobody answered is an attempt, too. */
  Attempt post(String url, Map<String, String> headers, String body);
}
