package dev.kaizen.audit.store;

import dev.kaizen.audit.head.HeadStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the audit log its rows on the server. */
@ApplicationScoped
public class AuditStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  AuditStore store() {
    return entries(dataSource);
  }

  @Produces
  HeadStore heads() {
    return heads(dataSource);
  }

  /** For who brings transactions of their own. */
  public static AuditStore entries(DataSource source) {
    return new JdbcAuditStore(source);
  }

  /** For who brings transactions of their own. */
  public static HeadStore heads(DataSource source) {
    return new JdbcHeadStore(source);
  }
}
