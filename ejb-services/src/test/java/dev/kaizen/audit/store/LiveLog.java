package dev.kaizen.audit.store;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Origin;
import dev.kaizen.tenant.Role;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.ChainEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The audit log of a fresh tenant, with a way for its owner to tamper with it. */
public final class LiveLog {
  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();

  public String tenant() {
    return tenant.slug();
  }

  public AuditEntry append(String action) {
    return with(store -> store.append(rita(), event(action)));
  }

  /** A reviewer of this tenant, over REST. */
  Caller rita() {
    return Caller.person(tenant(), "rita", Set.of(Role.REVIEWER))
        .from(Origin.of(Origin.Channel.REST, "192.0.2.7"));
  }

  public void fill(int entries) {
    for (int i = 0; i < entries; i++) {
      append("run.started");
    }
  }

  /** The first entry, as a server wrote it before entries had an origin. */
  public void appendOfFormat1() {
    ChainEntry entry =
        new ChainEntry(
                1,
                Instant.parse("2026-01-31T08:15:30Z"),
                "rita",
                null,
                "",
                "run.started",
                "run",
                "r1",
                "{}",
                AuditChain.START,
                "")
            .hashedFor(tenant());
    tamper(
        """
        insert into audit_entry (seq, at, actor, action, subject_type, subject_id, payload,
          prev_hash, hash)
        values (1, '2026-01-31T08:15:30Z', 'rita', 'run.started', 'run', 'r1', '{}',
          decode(repeat('00', 32), 'hex'), decode('%1$s', 'hex'))
        """
            .formatted(entry.hash()),
        "update audit_head set seq = 1, hash = decode('%s', 'hex')".formatted(entry.hash()));
  }

  public String schema() {
    return tenant.schema();
  }

  /** In a transaction of its own that is committed. */
  public <T> T on(Function<DataSource, T> work) {
    try (var transaction = new TenantTransaction(database, tenant)) {
      T result = work.apply(transaction.dataSource());
      transaction.commit();
      return result;
    }
  }

  /** As {@link #on}, for who needs the entries alone. */
  public <T> T with(Function<AuditStore, T> work) {
    return on(source -> work.apply(new JdbcAuditStore(source)));
  }

  public TenantTransaction begin() {
    return new TenantTransaction(database, tenant);
  }

  static AuditEvent event(String action) {
    return new AuditEvent(action, "run", "r1", Map.of("amount", 1200L, "from", "Northwind"));
  }

  /** As the owner of the schema, who alone can take the triggers off. */
  public void tamper(String... statements) {
    tamper(List.of("audit_entry"), statements);
  }

  /** As {@link #tamper}, with the triggers of the heads off, too. */
  public void tamperAll(String... statements) {
    tamper(List.of("audit_entry", "audit_signed_head", "audit_key", "audit_subtree"), statements);
  }

  private void tamper(List<String> tables, String... statements) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.schema());
      for (String table : tables) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      for (String sql : statements) {
        statement.execute(sql);
      }
      for (String table : tables) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
