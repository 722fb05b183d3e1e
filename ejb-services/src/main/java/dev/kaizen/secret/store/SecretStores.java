package dev.kaizen.secret.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the feature its rows on the server. */
@ApplicationScoped
class SecretStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  SecretStore secrets() {
    return new JdbcSecretStore(dataSource);
  }

  @Produces
  SealedColumns sealed() {
    return new JdbcSealedColumns(dataSource);
  }
}
