package dev.kaizen.tenantadmin.store;

import dev.kaizen.shared.Statements;
import dev.kaizen.tenantadmin.provision.StepLog;
import dev.kaizen.tenantadmin.provision.StepRecord;
import dev.kaizen.tenantadmin.provision.StepRecord.Status;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcStepLog implements StepLog {
  @Resource(lookup = "jdbc/kaizen-owner")
  private DataSource owner;

  @Override
  public List<StepRecord> of(String slug) {
    return sql()
        .rows(
            "select step, status, attempts, error, started_at, finished_at"
                + " from control.provisioning_step where slug = ? order by place",
            row ->
                new StepRecord(
                    row.getString(1),
                    Status.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getInt(3),
                    row.getString(4),
                    Statements.instantOrNull(row, "started_at"),
                    Statements.instantOrNull(row, "finished_at")),
            slug);
  }

  @Override
  public void set(String slug, String step, Status status, @Nullable String error) {
    boolean begins = status == Status.RUNNING;
    sql()
        .change(
            "update control.provisioning_step set status = ?, error = ?,"
                + (begins
                    ? " attempts = attempts + 1, started_at = clock_timestamp(), finished_at = null"
                    : " finished_at = clock_timestamp()")
                + " where slug = ? and step = ?",
            status.name().toLowerCase(Locale.ROOT),
            error,
            slug,
            step);
  }

  @Override
  public void fail(String slug, String reason) {
    sql()
        .change(
            "with failed as (update control.tenant set status = 'failed', reason = ?,"
                + " changed_at = clock_timestamp() where slug = ? and status = 'provisioning'"
                + " returning slug, requested_by, reason)"
                + " insert into control.platform_act (actor, act, slug, detail)"
                + " select requested_by, 'provision-failed', slug, reason from failed",
            reason,
            slug);
  }

  private Statements sql() {
    return new Statements(owner, "The steps of making a tenant");
  }
}
