package dev.kaizen.run.store;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunEventCodec;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs and their events by JDBC: a step costs a few statements and no mapping. */
@Dependent
class JdbcRunStore implements RunStore {
  private static final String SELECT = "select * from run where id = ?";

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  JdbcRunStore() {}

  JdbcRunStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void add(RunHead head) {
    Run run = head.run();
    sql()
        .change(
            """
        insert into run (id, workflow, version, status, input, started_by, created_at, updated_at,
          last_seq, epoch)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
            run.id(),
            run.workflow(),
            run.version(),
            run.status().name(),
            RunColumns.json(run.input()),
            run.startedBy(),
            RunColumns.time(run.createdAt()),
            RunColumns.time(run.updatedAt()),
            head.lastSeq(),
            head.epoch());
  }

  @Override
  public Optional<RunHead> find(UUID run) {
    return sql().rows(SELECT, RunColumns::head, run).stream().findFirst();
  }

  @Override
  public Optional<RunHead> lock(UUID run) {
    return sql().rows(SELECT + " for update", RunColumns::head, run).stream().findFirst();
  }

  @Override
  public List<RunHead> lockFailed(@Nullable String workflow, int atMost) {
    return sql()
        .rows(
            """
            select * from run where status = 'FAILED' and (?::text is null or workflow = ?)
            order by created_at limit ? for update skip locked
            """,
            RunColumns::head,
            workflow,
            workflow,
            atMost);
  }

  @Override
  public void update(RunHead head) {
    Run run = head.run();
    int changed =
        sql()
            .change(
                """
            update run set status = ?, output = ?, error = ?, updated_at = ?, last_seq = ?,
              epoch = ?, owner = ?, model_calls = ?, tokens_in = ?, tokens_out = ?,
              cost_micros = ?
            where id = ?
            """,
                run.status().name(),
                RunColumns.json(run.output()),
                RunColumns.error(run.error()),
                RunColumns.time(run.updatedAt()),
                head.lastSeq(),
                head.epoch(),
                head.owner(),
                run.usage().modelCalls(),
                run.usage().tokensIn(),
                run.usage().tokensOut(),
                run.usage().costMicros(),
                run.id());
    if (changed != 1) {
      throw new KaizenException(ErrorCode.INTERNAL, "Run %s is gone".formatted(run.id()));
    }
  }

  @Override
  public void queue(UUID run) {
    sql()
        .change(
            "update run set status = 'QUEUED' where id = ? and status = 'WAITING' and owner is null",
            run);
  }

  @Override
  public void addEvent(UUID run, Recorded recorded) {
    RunEvent event = recorded.event();
    sql()
        .change(
            """
        insert into run_event (run_id, seq, at, kind, node, attempt, payload)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
            run,
            recorded.seq(),
            RunColumns.time(recorded.at()),
            RunEventCodec.kind(event),
            Checkpoint.nodeOf(event),
            RunEventCodec.attempt(event),
            RunEventCodec.toJson(event));
  }

  @Override
  public List<Recorded> events(UUID run, long afterSeq, int limit) {
    return sql()
        .rows(
            """
        select seq, at, kind, event_text(payload) from run_event where run_id = ? and seq > ?
        order by seq limit ?
        """,
            row ->
                new Recorded(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    RunEventCodec.fromJson(row.getString(3), row.getString(4))),
            run,
            afterSeq,
            limit);
  }

  @Override
  public void wake(UUID run, long cause, Instant due) {
    sql().rows("select control.wake_run(?, ?, ?)", row -> run, run, cause, RunColumns.time(due));
  }

  @Override
  public Page<Run> list(RunFilter filter, PageRequest page) {
    RunQuery query = new RunQuery(filter, page);
    List<Run> runs = sql().rows(query.sql(), RunColumns::run, query.parameters().toArray());
    List<Run> shown = runs.subList(0, Math.min(runs.size(), page.limit()));
    return new Page<>(
        shown, runs.size() > page.limit() ? RunQuery.cursorAt(shown.getLast()) : null);
  }

  @Override
  public Map<RunStatus, Long> counts(@Nullable String workflow) {
    Map<RunStatus, Long> counts = new EnumMap<>(RunStatus.class);
    for (RunStatus status : RunStatus.values()) {
      counts.put(status, 0L);
    }
    sql()
        .rows(
            "select status, count(*) from run where cast(? as text) is null or workflow = ?"
                + " group by status",
            row -> counts.put(RunStatus.valueOf(row.getString(1)), row.getLong(2)),
            workflow,
            workflow);
    return counts;
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
