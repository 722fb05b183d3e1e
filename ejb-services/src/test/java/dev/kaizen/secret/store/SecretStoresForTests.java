package dev.kaizen.secret.store;

import javax.sql.DataSource;

/** Opens the stores to the tests of the feature. */
public final class SecretStoresForTests {
  private SecretStoresForTests() {}

  public static SecretStore secrets(DataSource dataSource) {
    return new JdbcSecretStore(dataSource);
  }

  public static SealedColumns sealed(DataSource dataSource) {
    return new JdbcSealedColumns(dataSource);
  }
}
