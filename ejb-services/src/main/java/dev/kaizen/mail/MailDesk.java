package dev.kaizen.mail;

import dev.kaizen.mail.engine.MailPolicy;
import dev.kaizen.mail.engine.MailPolicy.Attempt;
import dev.kaizen.mail.engine.MailPolicy.Verdict;
import dev.kaizen.mail.store.MailStore;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The short transactions of those who send; none is open while the server is spoken to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDesk {
  @Inject private MailStore store;
  @Inject private Clock clock;

  /** For the container. */
  public MailDesk() {}

  MailDesk(MailStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A mail that is to be sent. */
  public record Waiting(UUID id, Mail mail, int attempts) {}

  /** Empty when it was sent or set aside. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Waiting> open(UUID id) {
    return store.waiting(id);
  }

  /** Records an attempt; gives when to try again, if at all. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Instant> record(Waiting mail, Attempt attempt) {
    Instant now = clock.instant();
    return switch (MailPolicy.after(attempt, mail.attempts() + 1, now)) {
      case Verdict.Sent sent -> {
        store.sent(mail.id(), now);
        yield Optional.empty();
      }
      case Verdict.Later later -> {
        store.failed(mail.id(), later.why());
        yield Optional.of(later.at());
      }
      case Verdict.SetAside aside -> {
        store.setAside(mail.id(), aside.why(), now);
        yield Optional.empty();
      }
    };
  }
}
