package dev.kaizen.audit.store;

import dev.kaizen.audit.head.HeadStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the audit log its rows on the server. */
@ApplicationScoped
class AuditStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  AuditStore store() {
    return new JdbcAuditStore(dataSource);
  }

  @Produces
  HeadStore heads() {
    return new JdbcHeadStore(dataSource);
  }
}
