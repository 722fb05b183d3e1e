package dev.kaizen.mail.store;

import javax.sql.DataSource;

/** Opens the store to the tests of the feature. */
public final class MailStoresForTests {
  private MailStoresForTests() {}

  public static MailStore store(DataSource dataSource) {
    return new JdbcMailStore(dataSource);
  }
}
