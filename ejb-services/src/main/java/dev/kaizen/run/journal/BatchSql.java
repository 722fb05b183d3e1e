package dev.kaizen.run.journal;

/**
 * The statements of one tenant. They name its schema, so that a connection that serves many tenants
 * keeps a plan for each.
 */
final class BatchSql {
  /**
   * Sent with the statement that follows it: one round trip for both. A plan is made once a
   * connection and kept, whatever the table's size was at that moment; so it must reach for single
   * rows by their key, which is right for a table of any size.
   */
  private static final String TAKE_ROLE =
      "select set_config('role', '%s', true), set_config('search_path', '', true),"
          + " set_config('plan_cache_mode', 'force_generic_plan', true),"
          + " set_config('enable_hashjoin', 'off', true),"
          + " set_config('enable_mergejoin', 'off', true),"
          + " set_config('enable_seqscan', 'off', true);\n";

  /**
   * Runs first, then the end of the audit log, then all that is inserted, and only if both were as
   * expected: the order in which every other writer locks them.
   */
  private static final String WRITE =
      """
      with u as (
        select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
          ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
          ?::bigint[], ?::bigint[])
          as t(id, epoch, seq_before, seq_after, status, output, error, frees, wake_at, at,
            model_calls, tokens_in, tokens_out, cost_micros)
      ), r as (
        update %1$s.run t set
          last_seq = u.seq_after,
          status = coalesce(u.status, t.status),
          output = coalesce(u.output, t.output),
          error = coalesce(u.error, t.error),
          owner = case when u.frees then null else t.owner end,
          idle_claims = 0,
          updated_at = timestamptz 'epoch' + u.at * interval '1 microsecond',
          model_calls = t.model_calls + u.model_calls::int,
          tokens_in = t.tokens_in + u.tokens_in,
          tokens_out = t.tokens_out + u.tokens_out,
          cost_micros = t.cost_micros + u.cost_micros
        from u
        where t.id = u.id::uuid and t.epoch = u.epoch and t.last_seq = u.seq_before
          -- By its key, not by the index of owners, which holds all that this node ever had.
          and t.owner is not distinct from ?::uuid
        returning t.id
      ), h as (
        update %1$s.audit_head set seq = ?, hash = ?
        where seq = ? and hash = ? and (select count(*) from r) = ?
        returning 1
      %2$s), e as (
        insert into %1$s.run_event (run_id, seq, at, kind, node, attempt, payload)
        select run_id::uuid, seq, timestamptz 'epoch' + at * interval '1 microsecond', kind, node,
          attempt::int, payload
        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
          ?::text[])
          as t(run_id, seq, at, kind, node, attempt, payload)
        where (select count(*) from h) = 1
      ), a as (
        insert into %1$s.audit_entry (seq, at, actor, channel, action, subject_type, subject_id,
          payload, prev_hash, hash)
        select seq, timestamptz 'epoch' + at * interval '1 microsecond', actor, 'run', action, 'run',
          subject_id, payload, prev_hash, hash
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::bytea[], ?::bytea[])
          as t(seq, at, actor, action, subject_id, payload, prev_hash, hash)
        where (select count(*) from h) = 1
      )
      select (select count(*) from r), (select count(*) from h)%3$s
      """;

  /**
   * Left out of most statements, which start no run: every table a statement names costs it time.
   */
  private static final String STARTS =
      """
      ), n as (
        insert into %1$s.run (id, workflow, version, status, input, started_by, created_at,
          updated_at, last_seq, epoch, owner)
        select id::uuid, workflow, version::int, status, input, started_by,
          timestamptz 'epoch' + at * interval '1 microsecond',
          timestamptz 'epoch' + at * interval '1 microsecond', last_seq, epoch, owner::uuid
        from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
          ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
          as t(id, workflow, version, status, input, started_by, at, last_seq, epoch, owner)
        where (select count(*) from h) = 1
        returning 1
      """;

  private static final String WAKES =
      """
      , (select count(control.wake_run(u.id::uuid, -u.epoch,
           timestamptz 'epoch' + u.wake_at * interval '1 microsecond'))
         from u where u.wake_at is not null and (select count(*) from h) = 1)
      """;

  private static final String TAKE =
      """
      update %1$s.run set epoch = epoch + 1, owner = ?::uuid, idle_claims = idle_claims + 1,
        status = case status when 'PAUSED' then status else 'RUNNING' end
      where id in (
        select id from %1$s.run where id = any(?::uuid[]) and owner is null
          and status in ('QUEUED', 'RUNNING', 'WAITING', 'PAUSED')
        for update skip locked)
      returning id, epoch, workflow, version, last_seq, idle_claims
      """;

  /**
   * Runs that another node takes at the same moment are passed over. A run whose nodes have died
   * some times is taken alone among its like: the others that were held by the same nodes come
   * further, and one that kills its workers is found out.
   */
  private static final String TAKE_BACKLOG =
      """
      update %1$s.run set epoch = epoch + 1, owner = ?::uuid, idle_claims = idle_claims + 1,
        status = 'RUNNING'
      where id in (
        select id from %1$s.run where status = 'QUEUED' and owner is null and idle_claims < 3
        order by created_at limit ? for update skip locked)
      or id = (
        select id from %1$s.run where status = 'QUEUED' and owner is null and idle_claims >= 3
        order by idle_claims, created_at limit 1 for update skip locked)
      returning id, epoch, workflow, version, last_seq, idle_claims
      """;

  private static final String HISTORY =
      """
      select run_id, seq, at, kind,
        case when payload like '#%%' then %1$s.event_text(payload) else payload end
      from %1$s.run_event
      where run_id = any(?::uuid[]) and seq > ? order by run_id, seq
      """;

  private final String[] writes = new String[4];
  final String takeRole;
  final String take;
  final String takeBacklog;
  final String history;
  final String standing;
  final String head;
  final String letGo;
  final String definition;
  final String lockRuns;
  final String lockHead;
  final String entry;
  final String keepBlobs;

  BatchSql(TenantAddress tenant) {
    takeRole = TAKE_ROLE.formatted(tenant.role());
    for (int i = 0; i < writes.length; i++) {
      writes[i] =
          takeRole
              + WRITE.formatted(
                  tenant.schema(),
                  (i & 1) == 0 ? "" : STARTS.formatted(tenant.schema()),
                  (i & 2) == 0 ? "" : WAKES);
    }
    take = takeRole + TAKE.formatted(tenant.schema());
    takeBacklog = takeRole + TAKE_BACKLOG.formatted(tenant.schema());
    history = HISTORY.formatted(tenant.schema());
    standing =
        takeRole
            + "select id, epoch, last_seq, owner from %s.run where id = any(?::uuid[])"
                .formatted(tenant.schema());
    head = takeRole + "select seq, hash from %s.audit_head".formatted(tenant.schema());
    lockHead = head + " for update";
    lockRuns =
        takeRole
            + "select id from %s.run where id = any(?::uuid[]) order by id for update"
                .formatted(tenant.schema());
    entry =
        takeRole
            + "select 1 from %s.audit_entry where seq = ? and hash = ?".formatted(tenant.schema());
    keepBlobs =
        takeRole
            + ("insert into %s.blob (hash, content) select decode(hash, 'hex'), content"
                    + " from unnest(?::text[], ?::text[]) as t(hash, content)"
                    + " on conflict do nothing")
                .formatted(tenant.schema());
    letGo =
        takeRole
            + ("update %s.run set owner = null, status = case status when 'RUNNING' then 'QUEUED'"
                    + " else status end where id = ? and epoch = ? and owner = ?")
                .formatted(tenant.schema());
    definition =
        takeRole
            + "select definition from %s.workflow_version where name = ? and version = ?"
                .formatted(tenant.schema());
  }

  String write(boolean starts, boolean wakes) {
    return writes[(starts ? 1 : 0) + (wakes ? 2 : 0)];
  }
}
