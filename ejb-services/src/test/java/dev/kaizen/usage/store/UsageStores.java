package dev.kaizen.usage.store;

import javax.sql.DataSource;

/** Opens the stores to the tests of the feature. */
public final class UsageStores {
  private UsageStores() {}

  public static SpendingStore spending(DataSource dataSource) {
    return new JdbcSpendingStore(dataSource);
  }

  public static UsageStore usage(DataSource dataSource) {
    return new JdbcUsageStore(dataSource);
  }

  public static BudgetStore budgets(DataSource dataSource) {
    return new JdbcBudgetStore(dataSource);
  }
}
