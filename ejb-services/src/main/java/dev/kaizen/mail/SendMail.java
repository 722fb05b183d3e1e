package dev.kaizen.mail;

import dev.kaizen.background.BackgroundWork;
import dev.kaizen.mail.MailDesk.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Sends one mail. A node that dies in between sends it twice, under the same Message-ID. */
@ApplicationScoped
public class SendMail implements BackgroundWork {
  static final String NAME = "mail";

  @Inject private MailDesk desk;
  @Inject private MailSender sender;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    Optional<Waiting> waiting = desk.open(UUID.fromString(key));
    if (waiting.isEmpty()) {
      return new Outcome.Done();
    }
    Waiting mail = waiting.get();
    return desk.record(mail, sender.send(mail.id(), mail.mail()))
        .<Outcome>map(Outcome.Again::new)
        .orElseGet(Outcome.Done::new);
  }
}
