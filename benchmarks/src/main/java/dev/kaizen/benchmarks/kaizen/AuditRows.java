package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.benchmarks.Place;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.ChainEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** A log of any size, put there by the superuser in the form a server would have given it. */
record AuditRows(Place place, TenantSchema tenant) {
  private static final int SOME = 5_000;
  private static final HexFormat HEX = HexFormat.of();

  void fill(int entries) throws SQLException {
    try (Connection connection = place.connect()) {
      connection.setAutoCommit(false);
      String before = AuditChain.START;
      Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(entries, ChronoUnit.MILLIS);
      try (var insert =
              connection.prepareStatement(
                  "insert into %s.audit_entry values (?, timestamptz 'epoch' + ? * interval '1 microsecond', 'run:' || ?, ?, 'run', ?, ?, ?, ?, 'run', '')"
                      .formatted(tenant.schema()));
          var head =
              connection.prepareStatement(
                  "update %s.audit_head set seq = ?, hash = ?".formatted(tenant.schema()))) {
        for (int seq = 1; seq <= entries; seq++) {
          ChainEntry entry = entry(seq, at.plusMillis(seq), before);
          insert.setLong(1, seq);
          insert.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
          insert.setString(3, entry.subjectId());
          insert.setString(4, entry.action());
          insert.setString(5, entry.subjectId());
          insert.setString(6, entry.payload());
          insert.setBytes(7, HEX.parseHex(before));
          insert.setBytes(8, HEX.parseHex(entry.hash()));
          insert.addBatch();
          before = entry.hash();
          if (seq % SOME == 0 || seq == entries) {
            insert.executeBatch();
          }
        }
        head.setLong(1, entries);
        head.setBytes(2, HEX.parseHex(before));
        head.executeUpdate();
      }
      connection.commit();
    }
  }

  /** As long as those of a run's steps are. */
  private ChainEntry entry(long seq, Instant at, String before) {
    String run = "0193a7c4-d2f0-7000-8000-%012d".formatted(seq / 8);
    String payload =
        "{\"attempt\":1,\"eventHash\":\"%s\",\"kind\":\"StepCompleted\",\"node\":\"count\",\"seq\":%d,\"version\":1,\"workflow\":\"counting\"}"
            .formatted(before, seq % 8);
    return new ChainEntry(
            seq, at, "run:" + run, "run", "", "run.step-completed", "run", run, payload, before, "")
        .hashedFor(tenant.slug());
  }
}
