package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.ChainEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Looks whether every tenant's schema holds what it must. */
record StoreCheck(Place place, Load load, List<TenantSchema> tenants) {

  /** Every run, each with its answer and all its events, and an unbroken audit log of them all. */
  void require(int runs) throws SQLException {
    long right = 0;
    long events = 0;
    long entries = 0;
    for (TenantSchema tenant : tenants) {
      right += place.count(RIGHT.formatted(tenant.schema(), load.steps()));
      events += place.count("select count(*) from %s.run_event".formatted(tenant.schema()));
      entries += unbroken(tenant);
    }
    same("completed runs with the right answer", runs, right);
    same("events", (long) runs * CountingWorkflow.events(load), events);
    same("audit entries in unbroken chains", (long) runs * CountingWorkflow.events(load), entries);
  }

  /**
   * For each of these runs of the last tenant the ms from its start to the end of its first step.
   * Says nothing unless runs of the first tenant still wait for a worker.
   */
  List<Double> waits(List<UUID> runs) throws SQLException {
    String waiting = "select count(*) from %s.run where status = 'QUEUED'";
    if (place.count(waiting.formatted(tenants.getFirst().schema())) == 0) {
      throw new IllegalStateException("the backlog was gone before the late runs had ended");
    }
    List<Double> waits = new ArrayList<>();
    try (Connection connection = place.connect();
        var query =
            connection.prepareStatement(
                """
                select extract(epoch from step.at - started.at) * 1000
                from %1$s.run_event started join %1$s.run_event step using (run_id)
                where run_id = ? and started.seq = 1 and step.seq = 2
                """
                    .formatted(tenants.getLast().schema()))) {
      for (UUID run : runs) {
        query.setObject(1, run);
        var row = query.executeQuery();
        if (!row.next()) {
          throw new IllegalStateException("the store lacks a first step");
        }
        waits.add(row.getDouble(1));
      }
    }
    return waits;
  }

  private static final String RIGHT =
      """
      select count(*) from %s.run where status = 'COMPLETED' and owner is null
      and (output::jsonb ->> 'value')::bigint = (input::jsonb ->> 'value')::bigint + %d
      """;

  /** The length of the chain, each entry of which was hashed again. */
  private long unbroken(TenantSchema tenant) throws SQLException {
    String before = AuditChain.START;
    long seq = 0;
    try (Connection connection = place.connect()) {
      connection.setAutoCommit(false);
      try (var query =
          connection.prepareStatement(
              "select seq, at, actor, channel, address, action, subject_type, subject_id, payload, hash from "
                  + tenant.schema()
                  + ".audit_entry order by seq")) {
        query.setFetchSize(1_000);
        var row = query.executeQuery();
        while (row.next()) {
          String hash =
              AuditChain.hash(
                  tenant.slug(),
                  new ChainEntry(
                      ++seq,
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      row.getString("actor"),
                      row.getString("channel"),
                      row.getString("address"),
                      row.getString("action"),
                      row.getString("subject_type"),
                      row.getString("subject_id"),
                      row.getString("payload"),
                      before,
                      ""));
          if (row.getLong("seq") != seq
              || !HexFormat.of().formatHex(row.getBytes("hash")).equals(hash)) {
            throw new IllegalStateException(
                "the audit log of %s breaks at entry %d".formatted(tenant.slug(), seq));
          }
          before = hash;
        }
      }
    }
    return seq;
  }

  private static void same(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(
          "the store holds %d %s instead of %d".formatted(found, what, expected));
    }
  }
}
