package dev.kaizen.model.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the connections their rows on the server. */
@ApplicationScoped
class ConnectionStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  ConnectionStore store() {
    return new JdbcConnectionStore(dataSource);
  }
}
