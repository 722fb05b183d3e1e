package dev.kaizen.mail;

import dev.kaizen.mail.engine.MailPolicy.Attempt;
import jakarta.activation.DataHandler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks SMTP to the operator's server. */
@ApplicationScoped
class SmtpSender implements MailSender {
  private static final int AT_ONCE = 4;
  private static final String PLAIN = "text/plain; charset=UTF-8";

  private final Optional<SmtpSettings> settings;
  private final Clock clock;

  /**
   * Jakarta Mail looks its parts up by class loading, which pins virtual threads to their carriers
   * while they wait for one another: with few processors all of them stand still.
   */
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("mail-", 0).factory());

  @Inject
  SmtpSender(SmtpConfig config, Clock clock) {
    this(config.settings(), clock);
  }

  SmtpSender(Optional<SmtpSettings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Attempt send(UUID id, Mail mail) {
    if (settings.isEmpty()) {
      return new Attempt.Unreached("No server for mail is set");
    }
    try {
      return threads.submit(() -> handOver(settings.get(), id, mail)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Unreached("The server stopped");
    } catch (ExecutionException e) {
      return new Attempt.Unreached("The mail could not be written");
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }

  private Attempt handOver(SmtpSettings to, UUID id, Mail mail) {
    Session session = Session.getInstance(to.properties());
    try (Transport transport = session.getTransport()) {
      MimeMessage message = message(session, to.from(), id, mail);
      transport.connect(to.user(), to.password());
      transport.sendMessage(message, message.getAllRecipients());
      return new Attempt.Taken();
    } catch (AuthenticationFailedException e) {
      return new Attempt.Unreached("The server for mail refused the login");
    } catch (SendFailedException e) {
      return isFinal(e)
          ? new Attempt.Refused("The server for mail refused the address")
          : new Attempt.Unreached("The server for mail did not take it");
    } catch (MessagingException e) {
      return new Attempt.Unreached("The server for mail could not be spoken to");
    }
  }

  /** An address the server knows not, and none that it might know in a minute (greylisting). */
  private static boolean isFinal(SendFailedException e) {
    Address[] invalid = e.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  private MimeMessage message(Session session, InternetAddress from, UUID id, Mail mail)
      throws MessagingException {
    MimeMessage message = new Told(session, "<%s@%s>".formatted(id, domain(from)));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    // So that nobody's absence note answers it (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    byte[] text = mail.text().getBytes(StandardCharsets.UTF_8);
    message.setDataHandler(new DataHandler(new ByteArrayDataSource(text, PLAIN)));
    message.saveChanges();
    return message;
  }

  private static String domain(InternetAddress from) {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** Keeps its id when it is sent again, so that a reader's program shows it once. */
  private static final class Told extends MimeMessage {
    private final String id;

    Told(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
