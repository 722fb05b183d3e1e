package dev.kaizen.mail;

import dev.kaizen.mail.engine.MailPolicy.Attempt;
import java.util.UUID;

/** Hands a mail to a server. */
interface MailSender {
  /**
   * Never throws: that it was not taken is an attempt, too.
   *
   * @param id the same when the mail is sent again
   */
  Attempt send(UUID id, Mail mail);
}
