package dev.kaizen.approval.store;

import dev.kaizen.approval.Oversight;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Figures over requests and decisions. */
public final class OversightQuery {
  private static final int MOST_PEOPLE = 200;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofHours(8),
          Duration.ofDays(1),
          Duration.ofDays(3));

  private final Statements sql;

  OversightQuery(DataSource dataSource) {
    sql = new Statements(dataSource, "The figures of approvals");
  }

  public Oversight look(Instant now, Instant since) {
    return new Oversight(
        count("status = 'open' and created_at <= ?", now),
        count("status = 'open' and due_at <= ?", now),
        count("status = 'expired' and decided_at >= ?", since),
        STEPS.stream().map(step -> age(step, now)).toList(),
        sql.rows(
            "select claimed_by, count(*) from approval_request where status = 'open' group by"
                + " claimed_by order by count(*) desc, claimed_by limit ?",
            row -> new Oversight.Load(row.getString(1), row.getInt(2)),
            MOST_PEOPLE),
        sql.rows(
            """
            select d.decided_by, count(*) as words,
              count(*) filter (where d.decision = 'approve') as approvals,
              percentile_cont(0.5) within group (
                order by extract(epoch from d.at - r.created_at)) as median,
              count(*) filter (where d.at - r.created_at < interval '1 minute') as quick,
              count(k.request_id) filter (where d.voided is null) as checks,
              count(k.request_id) filter (where d.voided is null and d.decision = 'approve')
                as missed
            from approval_decision d join approval_request r on r.id = d.request_id
              left join approval_check k on k.request_id = r.id and r.status <> 'open'
            where d.at >= ? group by d.decided_by order by words desc, d.decided_by limit ?
            """,
            OversightQuery::reviewer,
            since,
            MOST_PEOPLE));
  }

  private Oversight.Age age(Duration step, Instant now) {
    int at = STEPS.indexOf(step);
    Instant newest = now.minus(step);
    Instant oldest = at + 1 == STEPS.size() ? Instant.EPOCH : now.minus(STEPS.get(at + 1));
    return new Oversight.Age(
        step,
        sql.row(
                "select count(*) from approval_request where status = 'open' and created_at <= ? and"
                    + " created_at > ?",
                row -> row.getInt(1),
                newest,
                oldest)
            .orElse(0));
  }

  private int count(String condition, Instant moment) {
    return sql.row(
            "select count(*) from approval_request where " + condition,
            row -> row.getInt(1),
            moment)
        .orElse(0);
  }

  private static Oversight.Reviewer reviewer(ResultSet row) throws SQLException {
    return new Oversight.Reviewer(
        row.getString(1),
        row.getInt("words"),
        row.getInt("approvals"),
        Duration.ofSeconds(Math.round(row.getDouble("median"))),
        row.getInt("quick"),
        row.getInt("checks"),
        row.getInt("missed"));
  }
}
