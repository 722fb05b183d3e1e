package dev.kaizen.usage.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the feature its rows on the server. */
@ApplicationScoped
class SpendingStores {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Produces
  SpendingStore spending() {
    return new JdbcSpendingStore(dataSource);
  }

  @Produces
  UsageStore usage() {
    return new JdbcUsageStore(dataSource);
  }

  @Produces
  BudgetStore budgets() {
    return new JdbcBudgetStore(dataSource);
  }
}
