package dev.kaizen.webhook.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the feature its rows on the server. */
@ApplicationScoped
class WebhookStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  WebhookStore store() {
    return new JdbcWebhookStore(dataSource);
  }
}
