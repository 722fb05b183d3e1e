package dev.kaizen.mail.store;

import dev.kaizen.mail.Mail;
import dev.kaizen.mail.MailDesk.Waiting;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tenant's mail that is to be sent, and when the rest was. */
public interface MailStore {

  /**
   * @return false when there was one of this id already
   */
  boolean add(UUID id, Mail mail, Instant now);

  Optional<Waiting> waiting(UUID id);

  /** Removes what it said and to whom. */
  void sent(UUID id, Instant now);

  /** One attempt more; it still waits. */
  void failed(UUID id, String why);

  /** It waits no more; what it said and to whom is removed, as of one that was sent. */
  void setAside(UUID id, String why, Instant now);
}
