package dev.kaizen.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of a PostgreSQL server. */
public record DatabaseAddress(String host, int port, String name) {
  private static final int SECONDS_TO_CONNECT = 10;

  public DatabaseAddress {
    if (host.isBlank() || name.isBlank() || port < 1 || port > 65535) {
      throw new IllegalArgumentException("Not the address of a database: " + host + ":" + port);
    }
  }

  public DatabaseAddress withName(String other) {
    return new DatabaseAddress(host, port, other);
  }

  public String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  public DataSource as(Login login) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(name);
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setConnectTimeout(SECONDS_TO_CONNECT);
    source.setApplicationName("kaizen-setup");
    return source;
  }
}
