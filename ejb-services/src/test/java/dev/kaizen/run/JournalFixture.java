package dev.kaizen.run;

import dev.kaizen.audit.store.AuditStoreForTests;
import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.run.engine.RunAudit;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.journal.GroupCommit;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.run.journal.JournalMetrics;
import dev.kaizen.run.journal.JournalReader;
import dev.kaizen.run.journal.TenantAddress;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.run.store.RunStores;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.tenant.Caller;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The real journal of one tenant on a real database, as one node has it. */
public final class JournalFixture implements RequestJournal, AutoCloseable {
  public final TestDatabase database = TestDatabase.require();
  public final TenantSchema tenant = database.newTenant();
  public final TenantWork work = new TenantWork(database, tenant);
  public final RunStore store = RunStores.on(work.dataSource());
  public final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final RunJournal inTransactions;
  private final Map<String, Integer> published = new ConcurrentHashMap<>();
  public final UUID node = UUID.randomUUID();
  private final GroupCommit commits = commits(node);
  public final GroupJournal journal = journal(commits, node);

  public JournalFixture() {
    var audit = AuditStoreForTests.on(work.dataSource());
    inTransactions =
        new RunJournal(
            store,
            (after, recorded) ->
                audit.append(
                    Caller.person(tenant.slug(), "wim", Set.of()),
                    RunAudit.of(after.run(), recorded)),
            clock);
  }

  public GroupCommit commits(UUID ofNode) {
    return new GroupCommit(database.app(), ofNode, 2, JournalMetrics.NONE);
  }

  public GroupJournal journal(GroupCommit through, UUID ofNode) {
    return new GroupJournal(address(), through, new JournalReader(database.app(), ofNode), clock);
  }

  public TenantAddress address() {
    return new TenantAddress(tenant.slug(), tenant.schema(), tenant.role());
  }

  /** A run that waits for a worker. */
  public UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    UUID run = UUID.randomUUID();
    journal.queue(run, definition.name(), publish(definition), JsonValues.object(input), "mia");
    return run;
  }

  /** What a person does to a run. */
  public void record(UUID run, RunEvent event) {
    work.commit(() -> inTransactions.add(store.lock(run).orElseThrow(), event));
  }

  /** Another run whose history begins with some events. */
  public UUID begin(WorkflowDefinition definition, List<Recorded> prefix, RunEvent then) {
    UUID id = UUID.randomUUID();
    int version = publish(definition);
    Instant now = clock.instant();
    Run run =
        new Run(
            id,
            definition.name(),
            version,
            RunStatus.QUEUED,
            Map.of(),
            null,
            null,
            "mia",
            now,
            now,
            dev.kaizen.sdk.model.Usage.NONE);
    RunHead head = new RunHead(run, prefix.size(), 0, null);
    work.commit(
        () -> {
          store.add(head);
          prefix.forEach(recorded -> store.addEvent(id, recorded));
          return inTransactions.add(head, then);
        });
    return id;
  }

  @Override
  public Optional<Claim> append(
      Claim claim, UUID ofNode, List<RunEvent> facts, @Nullable RunEvent end, Set<String> givenUp) {
    return work.commit(() -> inTransactions.append(claim, ofNode, facts, end));
  }

  /** Takes every run from the node, as its death does. */
  public void takeOver() {
    execute("update %s.run set owner = null where owner is not null".formatted(tenant.schema()));
  }

  public RunHead head(UUID run) {
    return work.commit(() -> store.find(run).orElseThrow());
  }

  public Run run(UUID run) {
    return head(run).run();
  }

  public List<Recorded> history(UUID run) {
    return work.commit(() -> store.events(run, 0, Integer.MAX_VALUE));
  }

  /** The first broken entry of the audit log; null when it is sound. */
  public @Nullable String auditProblem() {
    return work.commit(
            () -> Optional.ofNullable(AuditStoreForTests.problem(work.dataSource(), tenant.slug())))
        .orElse(null);
  }

  public int publish(WorkflowDefinition definition) {
    String text = WorkflowCodec.toJson(definition);
    return published.computeIfAbsent(
        definition.name() + text,
        key -> {
          int version = published.size() + 1;
          try (Connection connection = database.owner().getConnection();
              PreparedStatement insert =
                  connection.prepareStatement(
                      """
                      insert into %s.workflow_version (name, version, status, title, definition,
                        content_hash, created_by, published_by, published_at)
                      values (?, ?, 'published', 'Test', ?, '', 'wim', 'ada', now())
                      """
                          .formatted(tenant.schema()))) {
            insert.setString(1, definition.name());
            insert.setInt(2, version);
            insert.setString(3, text);
            insert.executeUpdate();
            return version;
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Does what db-scheduler does on the server: wakes the runs whose time has come. */
  public void wakeDue() {
    execute(
        """
        with due as (
          delete from control.scheduled_tasks
          where task_name = 'run' and task_instance like '%1$s:%%' and execution_time <= now()
          returning split_part(task_instance, ':', 2)::uuid as run)
        update %2$s.run set status = 'QUEUED'
        where id in (select run from due) and status = 'WAITING' and owner is null
        """
            .formatted(tenant.slug(), tenant.schema()));
  }

  public long count(String table) {
    try (Connection connection = database.owner().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from %s.%s".formatted(tenant.schema(), table));
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void execute(String sql) {
    try (Connection connection = database.owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the tenant out of work, so that no node of another test takes its runs. */
  @Override
  public void close() {
    commits.close();
    execute(
        "update control.tenant set status = 'suspended' where slug = '%s'"
            .formatted(tenant.slug()));
  }
}
