package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import dev.kaizen.system.browser.Chromium;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail arrives at a server that speaks SMTP, at the port the test system was told. */
class ApprovalMailIT {
  private static final int PORT = Integer.getInteger("kaizen.test.smtp.port", 0);
  private static final long MILLIS = 60_000;
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final GreenMail server =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void its_link_leads_through_the_login_to_the_request_and_decides_nothing() throws Exception {
    JsonNode request =
        Content.openRequest(Content.startedRun(Content.askingWorkflow()).path("id").asText());
    String id = request.path("id").asText();

    MimeMessage mail = mail("rita@acme.test", id);
    assertThat(mail.getSubject()).isEqualTo("For your decision: Ask a person");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    Matcher link = LINK.matcher(mail.getContent().toString());
    assertThat(link.find()).isTrue();

    try (Chromium chromium = new Chromium()) {
      Page stranger = chromium.newPerson().newPage();
      stranger.navigate(link.group());
      stranger.locator("#username").waitFor();

      Page rita = chromium.loggedIn("rita", link.group());
      rita.locator("#approve").waitFor();
      assertThat(rita.url()).endsWith("/approvals/" + id);
    }
    JsonNode after = Person.acme("rita").get("/approvals/" + id).is(200).json();
    assertThat(after.path("status").asText()).isEqualTo("open");
    assertThat(after.path("decisions")).isEmpty();
  }

  @Test
  void who_decides_is_told_that_it_is_asked_and_who_asked_how_it_ended() throws Exception {
    JsonNode request =
        Content.openRequest(Content.startedRun(Content.askingWorkflow()).path("id").asText());
    String id = request.path("id").asText();
    mail("rob@acme.test", id);
    Person.acme("rita")
        .post(
            "/approvals/%s/decisions".formatted(id),
            Map.of(
                "decision", "approve",
                "comment", "Fine",
                "contentHash", request.path("contentHash").asText()))
        .is(200);

    assertThat(mail("mia@acme.test", id).getSubject()).isEqualTo("Approved: Ask a person");
    assertThat(arrived("mia@acme.test", id)).as("she asked, and is told the end only").hasSize(1);
    assertThat(arrived("aud@acme.test", id)).isEmpty();
  }

  /** The first mail to an address about a request; others may arrive before it. */
  private MimeMessage mail(String to, String request) {
    for (int seen = 1; ; seen++) {
      assertThat(server.waitForIncomingEmail(MILLIS, seen)).as("mail to " + to).isTrue();
      Optional<MimeMessage> found = Arrays.stream(arrived(to, request)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private MimeMessage[] arrived(String to, String request) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> isAbout(mail, to, request))
        .toArray(MimeMessage[]::new);
  }

  private static boolean isAbout(MimeMessage mail, String to, String request) {
    try {
      return mail.getAllRecipients()[0].toString().equals(to)
          && mail.getContent().toString().contains(request);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
