package dev.kaizen.approval.store;

import dev.kaizen.approval.SeededCheck;
import dev.kaizen.shared.Statements;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which requests are checks. */
public final class CheckStore {
  private final Statements sql;

  CheckStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The checks of reviewers");
  }

  public void add(SeededCheck check) {
    sql.change(
        "insert into approval_check (request_id, made_from, why, seeded_by, seeded_at) values (?,"
            + " ?, ?, ?, ?)",
        check.request(),
        check.madeFrom(),
        check.why(),
        check.seededBy(),
        check.at());
  }

  public Optional<SeededCheck> find(UUID request) {
    return sql.row(
        "select * from approval_check where request_id = ?",
        row ->
            new SeededCheck(
                row.getObject("request_id", UUID.class),
                row.getObject("made_from", UUID.class),
                row.getString("why"),
                row.getString("seeded_by"),
                Statements.instant(row, "seeded_at")),
        request);
  }
}
