package dev.kaizen.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kaizen.mail.engine.MailPolicy.Attempt;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks SMTP. */
class SmtpSenderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final UUID ID = UUID.fromString("6c5a3c52-4a0c-4e5a-9d3e-0f5f3e6f9a11");
  private static final Mail MAIL =
      new Mail("rita@acme.test", "Prüfung nötig: 12 €", "Guten Tag,\n\nžluťoučký kůň\n.\nEnde");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws Exception {
    assertThat(sender(SmtpSettings.Tls.OFF, null).send(ID, MAIL)).isEqualTo(new Attempt.Taken());

    MimeMessage arrived = server.getReceivedMessages()[0];
    assertThat(arrived.getSubject()).isEqualTo(MAIL.subject());
    assertThat(arrived.getContent().toString().replace("\r\n", "\n")).isEqualTo(MAIL.text());
    assertThat(arrived.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(arrived.getAllRecipients()).containsExactly(new InternetAddress("rita@acme.test"));
    assertThat(arrived.getFrom()[0].toString()).isEqualTo("Kaizen <kaizen@example.com>");
    assertThat(arrived.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(new String(head(arrived), StandardCharsets.US_ASCII))
        .as("the head is plain ASCII")
        .contains("Subject: =?UTF-8?");
  }

  @Test
  void sent_again_it_has_the_same_id() throws Exception {
    SmtpSender sender = sender(SmtpSettings.Tls.OFF, null);
    sender.send(ID, MAIL);
    sender.send(ID, MAIL);

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<%s@example.com>".formatted(ID), "<%s@example.com>".formatted(ID));
  }

  @Test
  void it_logs_in_where_the_operator_says_as_whom() throws FolderException {
    server.setUser("kaizen@example.com", "kaizen", "hush");

    assertThat(sender(SmtpSettings.Tls.OFF, "hush").send(ID, MAIL)).isEqualTo(new Attempt.Taken());
    assertThat(sender(SmtpSettings.Tls.OFF, "wrong").send(ID, MAIL))
        .isInstanceOf(Attempt.Unreached.class);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void nothing_is_sent_in_the_clear_to_a_server_that_offers_no_tls() {
    assertThat(sender(SmtpSettings.Tls.STARTTLS, null).send(ID, MAIL))
        .isInstanceOf(Attempt.Unreached.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void nothing_is_sent_to_a_server_whose_certificate_nobody_vouches_for() {
    assertThat(sender(SmtpSettings.Tls.ON, null).send(ID, MAIL))
        .isInstanceOf(Attempt.Unreached.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_not_there_is_an_attempt_that_names_nobody() {
    SmtpSender sender = sender(SmtpSettings.Tls.OFF, null);
    server.stop();

    assertThat(sender.send(ID, MAIL))
        .isEqualTo(new Attempt.Unreached("The server for mail could not be spoken to"));
  }

  @Test
  void without_a_server_nothing_is_taken() {
    assertThat(new SmtpSender(Optional.empty(), clock()).send(ID, MAIL))
        .isInstanceOf(Attempt.Unreached.class);
  }

  private SmtpSender sender(SmtpSettings.Tls tls, @Nullable String password) {
    int port =
        tls == SmtpSettings.Tls.ON ? server.getSmtps().getPort() : server.getSmtp().getPort();
    try {
      return new SmtpSender(
          Optional.of(
              new SmtpSettings(
                  "127.0.0.1",
                  port,
                  password == null ? null : "kaizen",
                  password,
                  tls,
                  new InternetAddress("Kaizen <kaizen@example.com>"))),
          clock());
    } catch (jakarta.mail.internet.AddressException e) {
      throw new AssertionError(e);
    }
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static byte[] head(MimeMessage message) throws Exception {
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }
}
