package dev.kaizen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {
  private static final String OUTSIDE = "smtp.example.com";

  @Test
  void without_a_host_there_is_no_mail() {
    assertThat(SmtpSettings.of(name -> Optional.empty())).isEmpty();
  }

  @Test
  void a_server_elsewhere_is_spoken_to_over_tls_only() {
    assertThat(with(OUTSIDE, Map.of()).tls()).isEqualTo(SmtpSettings.Tls.STARTTLS);
    assertThat(with(OUTSIDE, Map.of()).port()).isEqualTo(587);
    assertThat(with(OUTSIDE, Map.of("smtp.tls", "on")).port()).isEqualTo(465);
    refused(OUTSIDE, Map.of("smtp.tls", "off"), "KAIZEN_SMTP_TLS");
  }

  @Test
  void the_certificate_must_fit_the_host_and_tls_is_no_wish() {
    var properties = with(OUTSIDE, Map.of()).properties();
    assertThat(properties)
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
  }

  @Test
  void a_server_on_this_machine_may_be_spoken_to_in_the_clear() {
    assertThat(with("localhost", Map.of()).tls()).isEqualTo(SmtpSettings.Tls.OFF);
    assertThat(with("127.0.0.1", Map.of()).port()).isEqualTo(25);
  }

  @Test
  void settings_that_cannot_be_right_are_refused_by_name() {
    refused(OUTSIDE, Map.of("smtp.tls", "maybe"), "KAIZEN_SMTP_TLS");
    refused(OUTSIDE, Map.of("smtp.port", "70000"), "KAIZEN_SMTP_PORT");
    refused(OUTSIDE, Map.of("smtp.port", "mail"), "KAIZEN_SMTP_PORT");
    refused(OUTSIDE, Map.of("smtp.user", "kaizen"), "KAIZEN_SMTP_PASSWORD");
    refused(OUTSIDE, Map.of("mail.from", "nobody"), "KAIZEN_MAIL_FROM");
    refused(OUTSIDE, Map.of("mail.from", "a@b.test\r\nBcc: c@d.test"), "KAIZEN_MAIL_FROM");
    assertThatThrownBy(
            () -> SmtpSettings.of(name -> Optional.ofNullable(Map.of("smtp.host", "h").get(name))))
        .hasMessageContaining("KAIZEN_MAIL_FROM");
  }

  @Test
  void the_password_is_not_in_its_text() {
    assertThat(with(OUTSIDE, Map.of("smtp.user", "kaizen", "smtp.password", "hush")).toString())
        .doesNotContain("hush");
  }

  private static void refused(String host, Map<String, String> settings, String setting) {
    assertThatThrownBy(() -> with(host, settings))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining(setting);
  }

  private static SmtpSettings with(String host, Map<String, String> settings) {
    var all = new HashMap<>(Map.of("smtp.host", host, "mail.from", "Kaizen <kaizen@example.com>"));
    all.putAll(settings);
    return SmtpSettings.of(name -> Optional.ofNullable(all.get(name))).orElseThrow();
  }
}
