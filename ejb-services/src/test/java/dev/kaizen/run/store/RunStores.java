package dev.kaizen.run.store;

import javax.sql.DataSource;

/** Opens the store to the tests of the feature. */
public final class RunStores {
  private RunStores() {}

  public static RunStore on(DataSource dataSource) {
    return new JdbcRunStore(dataSource);
  }
}
