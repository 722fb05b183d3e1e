package dev.kaizen.mail;

import dev.kaizen.background.Later;
import dev.kaizen.mail.store.MailStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes mail in the transaction at hand: it is sent if that commits, and not otherwise. It waits in
 * the tenant's own tables; of what was sent, only when is kept.
 */
@ApplicationScoped
public class Mailer {
  @Inject private MailStore store;
  @Inject private Later later;
  @Inject private SmtpConfig config;
  @Inject private Clock clock;

  /** Whether the operator named a server for mail. */
  public boolean isOn() {
    return config.settings().isPresent();
  }

  /**
   * Does nothing when there is no server for mail.
   *
   * @param id the same for the same mail: given twice, it is sent once
   */
  public void send(UUID id, Mail mail) {
    if (isOn()) {
      Instant now = clock.instant();
      if (store.add(id, mail, now)) {
        later.ask(SendMail.NAME, id.toString(), now);
      }
    }
  }
}
