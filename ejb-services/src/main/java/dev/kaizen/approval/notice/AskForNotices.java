package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalNews;
import dev.kaizen.background.Later;
import dev.kaizen.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Asks for notices in the transaction of what they tell of. Who is told is looked up after it: the
 * identity provider must not hold up a decision.
 */
@ApplicationScoped
class AskForNotices {
  @Inject private Mailer mailer;
  @Inject private Later later;
  @Inject private Clock clock;

  void on(@Observes ApprovalNews news) {
    if (mailer.isOn()) {
      later.ask(SendNotices.NAME, Notice.of(news).key(), clock.instant());
    }
  }
}
