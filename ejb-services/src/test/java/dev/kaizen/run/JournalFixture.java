package dev.kaizen.run;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.run.store.RunStores;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The real journal on a real database, each call a transaction, with a clock that is set. */
final class JournalFixture implements Journal {
  /** What the journal handed to the rest of its commit. */
  final List<Recorded> effects = new CopyOnWriteArrayList<>();

  final TestDatabase database = TestDatabase.require();
  final TenantSchema tenant = database.newTenant();
  final TenantWork work = new TenantWork(database, tenant);
  final RunStore store = RunStores.on(work.dataSource());
  private final Map<String, WorkflowDefinition> definitions = new ConcurrentHashMap<>();
  private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final RunJournal journal =
      new RunJournal(
          store,
          (after, recorded) -> effects.add(recorded),
          (workflow, version) -> definitions.get(workflow),
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    publish(definition);
    UUID id = UUID.randomUUID();
    Map<String, Object> plain = JsonValues.object(input);
    Run run =
        new Run(
            id,
            definition.name(),
            1,
            RunStatus.QUEUED,
            plain,
            null,
            null,
            "mia",
            now,
            now,
            Usage.NONE);
    RunHead head = new RunHead(run, 0, 0, null);
    work.commit(
        () -> {
          store.add(head);
          return journal.addAndWake(head, new RunEvent.Started(plain));
        });
    return id;
  }

  void record(UUID run, RunEvent event) {
    work.commit(() -> journal.addAndWake(store.lock(run).orElseThrow(), event));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Run run(UUID run) {
    return work.commit(() -> store.find(run).orElseThrow()).run();
  }

  List<Recorded> history(UUID run) {
    return work.commit(() -> store.events(run, 0, Integer.MAX_VALUE));
  }

  boolean renew(Claim claim) {
    return work.commit(() -> journal.renew(claim));
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    return work.commit(() -> journal.claim(run));
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    return work.commit(() -> journal.append(claim, facts, end));
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    return work.commit(() -> journal.release(claim, wakeAt));
  }

  /** The causes of the run's wake-ups, with when they are due. */
  Map<Long, Instant> wakeUps(UUID run) {
    Map<Long, Instant> found = new ConcurrentHashMap<>();
    try (var connection = database.owner().getConnection();
        var query =
            connection.prepareStatement(
                "select task_instance, execution_time from control.scheduled_tasks"
                    + " where task_instance like ?")) {
      query.setString(1, tenant.slug() + ":" + run + ":%");
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          String instance = rows.getString(1);
          found.put(
              Long.parseLong(instance.substring(instance.lastIndexOf(':') + 1)),
              rows.getTimestamp(2).toInstant());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private void publish(WorkflowDefinition definition) {
    if (definitions.putIfAbsent(definition.name(), definition) == null) {
      work.commit(
          () -> {
            try (var connection = work.dataSource().getConnection();
                var insert =
                    connection.prepareStatement(
                        """
                        insert into workflow_version (name, version, status, title, definition,
                          content_hash, created_by, published_by, published_at)
                        values (?, 1, 'published', 'Test', '{}', '', 'wim', 'ada', now())
                        """)) {
              insert.setString(1, definition.name());
              return insert.executeUpdate();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
