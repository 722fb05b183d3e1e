package dev.kaizen.mail;

import dev.kaizen.sdk.error.KaizenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator set for mail. With settings that cannot be right nothing is sent. */
@ApplicationScoped
class SmtpConfig {
  private static final System.Logger LOG = System.getLogger(SmtpConfig.class.getName());

  private final Optional<SmtpSettings> settings;

  SmtpConfig() {
    settings = read();
  }

  /** Tells at the start of the server, not when the first mail is due. */
  void start(@Observes Startup startup) {
    settings.ifPresentOrElse(
        to -> LOG.log(Level.INFO, "Mail goes to {0}", to),
        () -> LOG.log(Level.INFO, "No mail is sent"));
  }

  Optional<SmtpSettings> settings() {
    return settings;
  }

  private static Optional<SmtpSettings> read() {
    Config config = ConfigProvider.getConfig();
    try {
      return SmtpSettings.of(name -> config.getOptionalValue("kaizen." + name, String.class));
    } catch (KaizenException e) {
      LOG.log(Level.ERROR, "No mail is sent: {0}", e.getMessage());
      return Optional.empty();
    }
  }
}
