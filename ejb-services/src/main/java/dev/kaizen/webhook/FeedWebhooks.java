package dev.kaizen.webhook;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes messages of the audit log of a tenant that has webhooks, every second on one of the nodes.
 * Never done for good: one that is asked for just as it ends would be lost.
 */
@ApplicationScoped
public class FeedWebhooks implements BackgroundWork {
  static final String NAME = "webhook-feed";
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMinutes(1);

  @Inject private WebhookDesk desk;
  @Inject private Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    return new Outcome.Again(
        switch (desk.feed()) {
          case MORE -> clock.instant();
          case UP_TO_DATE -> clock.instant().plus(BUSY);
          case IDLE -> clock.instant().plus(IDLE);
        });
  }
}
