package dev.kaizen.mail;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes the mail, as the operator names it. Mail in the clear goes to this machine
 * only.
 *
 * @param user null for a server that asks for no login
 * @param from whose mail it is
 */
record SmtpSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    Tls tls,
    InternetAddress from) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final String MILLIS = "15000";

  /** How the connection is kept from being read. */
  enum Tls {
    OFF(25),
    STARTTLS(587),
    /** From the first byte. */
    ON(465);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  SmtpSettings {
    if (tls == Tls.OFF && !LOOPBACK.contains(host)) {
      throw refused("KAIZEN_SMTP_TLS may be off for a server on this machine only");
    }
    if ((user == null) != (password == null)) {
      throw refused("KAIZEN_SMTP_USER and KAIZEN_SMTP_PASSWORD go together");
    }
    if (port < 1 || port > 65_535) {
      throw refused("KAIZEN_SMTP_PORT must be 1 to 65535");
    }
  }

  /**
   * @param setting what {@code kaizen.<name>} is set to
   * @return empty when no host is set
   */
  static Optional<SmtpSettings> of(Function<String, Optional<String>> setting) {
    return setting.apply("smtp.host").map(String::strip).map(host -> at(host, setting));
  }

  private static SmtpSettings at(String host, Function<String, Optional<String>> setting) {
    Tls tls =
        setting
            .apply("smtp.tls")
            .map(SmtpSettings::tls)
            .orElse(LOOPBACK.contains(host) ? Tls.OFF : Tls.STARTTLS);
    return new SmtpSettings(
        host,
        setting.apply("smtp.port").map(SmtpSettings::port).orElse(tls.port),
        setting.apply("smtp.user").orElse(null),
        setting.apply("smtp.password").orElse(null),
        tls,
        setting
            .apply("mail.from")
            .map(SmtpSettings::address)
            .orElseThrow(() -> refused("KAIZEN_MAIL_FROM must be set where KAIZEN_SMTP_HOST is")));
  }

  Properties properties() {
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.auth", String.valueOf(user != null));
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
    properties.put("mail.smtp.ssl.enable", String.valueOf(tls == Tls.ON));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", MILLIS);
    properties.put("mail.smtp.timeout", MILLIS);
    properties.put("mail.smtp.writetimeout", MILLIS);
    return properties;
  }

  private static Tls tls(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "off" -> Tls.OFF;
      case "starttls" -> Tls.STARTTLS;
      case "on" -> Tls.ON;
      default -> throw refused("KAIZEN_SMTP_TLS is 'on', 'starttls' or 'off'");
    };
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw refused("KAIZEN_SMTP_PORT must be 1 to 65535");
    }
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      if (parsed.length == 1) {
        parsed[0].validate();
        return parsed[0];
      }
    } catch (AddressException e) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "KAIZEN_MAIL_FROM is no address of mail", e);
    }
    throw refused("KAIZEN_MAIL_FROM must be one address of mail");
  }

  private static KaizenException refused(String why) {
    return new KaizenException(ErrorCode.INVALID_INPUT, why);
  }

  @Override
  public String toString() {
    return "%s:%d, TLS %s".formatted(host, port, tls);
  }
}
