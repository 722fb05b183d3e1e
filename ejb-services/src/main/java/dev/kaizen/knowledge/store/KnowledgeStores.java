package dev.kaizen.knowledge.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the knowledge feature its rows on the server. */
@ApplicationScoped
class KnowledgeStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  KnowledgeStore store() {
    return new JdbcKnowledgeStore(dataSource);
  }
}
