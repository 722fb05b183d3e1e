package dev.kaizen.benchmarks.kaizen;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.database.DatabaseAddress;
import dev.kaizen.run.dispatch.RunNode;
import dev.kaizen.shared.DatabaseClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A node in a process of its own, for faults: it works until it is killed, or dies by itself at the
 * commit it was told. Its standard output says {@code up ID} once it works.
 */
public final class ChaosNode {
  private ChaosNode() {}

  /**
   * @param arguments port, database, name, steps, pause of a step in ms, the commit to die at (0
   *     for none), whether before or after it, and by how many seconds its clock is wrong
   */
  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    var address = new DatabaseAddress("127.0.0.1", Integer.parseInt(arguments[0]), arguments[1]);
    var load =
        new Load(
            1, 1, Integer.parseInt(arguments[3]), Duration.ofMillis(Long.parseLong(arguments[4])));
    DataSource pool =
        new DyingDataSource(
            pool(address), Integer.parseInt(arguments[5]), arguments[6].equals("before"));
    UUID id = UuidCreator.getTimeOrderedEpoch();
    RunNode node =
        new RunNode(
            DurableKaizen.settings(id, arguments[2], pool, load, (tenant, journal) -> journal),
            new DatabaseClock(Instant.now().plusSeconds(Long.parseLong(arguments[7]))));
    node.start();
    System.out.println("up " + id);
    // Works until its parent goes away.
    while (System.in.read() >= 0) {
      continue;
    }
    Runtime.getRuntime().halt(0);
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var settings = new HikariConfig();
    settings.setDataSource(address.as(TenantDatabase.APP));
    settings.setMaximumPoolSize(DurableKaizen.CONNECTIONS);
    settings.setConnectionTimeout(5_000);
    settings.setInitializationFailTimeout(-1);
    return new HikariDataSource(settings);
  }
}
