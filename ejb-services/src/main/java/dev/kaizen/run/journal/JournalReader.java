package dev.kaizen.run.journal;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What the workers of a node must look up while they hold runs. */
public final class JournalReader {
  private static final int KEPT_DEFINITIONS = 1_000;

  private final DataSource dataSource;
  private final UUID node;
  private final Map<String, BatchSql> statements = new ConcurrentHashMap<>();

  /** Published versions never change, so what was read once stays right. */
  private final Map<String, WorkflowDefinition> definitions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, WorkflowDefinition> eldest) {
              return size() > KEPT_DEFINITIONS;
            }
          });

  public JournalReader(DataSource dataSource, UUID node) {
    this.dataSource = dataSource;
    this.node = node;
  }

  /** NOT_FOUND when there is no such version. */
  public WorkflowDefinition definition(TenantAddress tenant, String workflow, int version) {
    String key = tenant.slug() + "/" + workflow + "/" + version;
    WorkflowDefinition known = definitions.get(key);
    if (known == null) {
      known = read(tenant, workflow, version);
      definitions.put(key, known);
    }
    return known;
  }

  private WorkflowDefinition read(TenantAddress tenant, String workflow, int version) {
    Optional<String> text =
        inTenant(
            connection -> {
              try (PreparedStatement query = connection.prepareStatement(sql(tenant).definition)) {
                query.setString(1, workflow);
                query.setInt(2, version);
                ResultSet row = Batch.second(query);
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
              }
            });
    return text.map(WorkflowCodec::fromJson)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "There is no version %d of '%s'".formatted(version, workflow)));
  }

  /** Events that others have added to a held run; empty when the claim is lost. */
  Optional<List<Recorded>> since(TenantAddress tenant, UUID run, long epoch, long afterSeq) {
    BatchSql sql = sql(tenant);
    return inTenant(
        connection -> {
          try (PreparedStatement standing = connection.prepareStatement(sql.standing)) {
            standing.setArray(1, connection.createArrayOf("uuid", new Object[] {run}));
            ResultSet row = Batch.second(standing);
            boolean mine =
                row.next() && row.getLong(2) == epoch && node.equals(row.getObject(4, UUID.class));
            if (!mine) {
              return Optional.empty();
            }
            if (row.getLong(3) == afterSeq) {
              return Optional.of(List.of());
            }
          }
          try (PreparedStatement events = connection.prepareStatement(sql.history)) {
            events.setArray(1, connection.createArrayOf("uuid", new Object[] {run}));
            events.setLong(2, afterSeq);
            List<Recorded> news = new ArrayList<>();
            try (ResultSet rows = events.executeQuery()) {
              while (rows.next()) {
                news.add(Batch.event(rows).read());
              }
            }
            return Optional.of(news);
          }
        });
  }

  /** Lets go of a run without a word about it: the next to take it finds out how it stands. */
  public void letGo(TenantAddress tenant, UUID run, long epoch) {
    inTenant(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql(tenant).letGo)) {
            update.setObject(1, run);
            update.setLong(2, epoch);
            update.setObject(3, node);
            update.execute();
            return true;
          }
        });
  }

  private BatchSql sql(TenantAddress tenant) {
    return statements.computeIfAbsent(tenant.slug(), slug -> new BatchSql(tenant));
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T inTenant(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.DEPENDENCY_UNAVAILABLE, "The journal could not be read", e);
    }
  }
}
