package dev.kaizen.run.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.model.ModelRegistry;
import dev.kaizen.run.JournalService;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.run.metrics.RunWatch;
import dev.kaizen.sdk.run.Functions;
import dev.kaizen.sdk.run.StepExecutor;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.shared.DatabaseClock;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Origin;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Wires this server's {@link RunNode} to the models, the knowledge and the approvals of the server,
 * and has db-scheduler wake what waits for a time. See docs/decisions/0012.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RunDispatcher {
  private static final int MOST_RUNS = 2_000;

  /** More would make smaller batches and take the processors from each other. */
  private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final int WAKERS = 16;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dispatchSource;

  @Resource(lookup = "jdbc/kaizen-journal")
  private DataSource journalSource;

  @Inject private JournalService journal;
  @Inject private ModelRegistry models;
  @Inject private KnowledgeService knowledge;
  @Inject private DatabaseClock clock;
  @Inject private DueSignal signal;
  @Inject private RunMetrics metrics;
  @Inject private RunWatch watch;

  @Inject
  @ConfigProperty(name = "kaizen.node.name")
  private Optional<String> name;

  private @Nullable Scheduler scheduler;
  private @Nullable RunNode node;

  @PostConstruct
  void start() {
    UUID id = UUID.randomUUID();
    RunNode started =
        new RunNode(
                new RunNode.Settings(
                    id,
                    name.orElse("node"),
                    journalSource,
                    WRITERS,
                    MOST_RUNS,
                    time ->
                        watch.around(
                            new StopsWithTenant(
                                new SpendingWork(
                                    new StepExecutor(
                                        model -> watch.around(models.named(model)),
                                        knowledge::search,
                                        Functions.provided(),
                                        Tools.provided(),
                                        time)),
                                DRAIN)),
                    (tenant, group) ->
                        new CountedJournal(new ServerJournal(group, journal, id), metrics),
                    (tenant, run, work) -> Callers.run(server(tenant, run), work),
                    RunDispatcher::beside,
                    metrics),
                clock)
            .start();
    Scheduler wakers =
        Scheduler.create(dispatchSource, WakeTask.of(task -> wake(started, task)))
            .tableName("control.scheduled_tasks")
            .schedulerName(new SchedulerName.Fixed(name.orElse("node") + "-" + id))
            .threads(WAKERS)
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("wake-", 0).factory()))
            .clock(clock::now)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(DRAIN)
            .build();
    wakers.start();
    signal.listen(started);
    node = started;
    scheduler = wakers;
  }

  private void wake(RunNode started, RunTaskId task) {
    Callers.run(server(task.tenant(), task.run()), () -> journal.wake(task.run()));
    started.hint(task.tenant());
  }

  private static Caller server(String tenant, UUID run) {
    return Caller.system(tenant, "run:" + run).from(Origin.RUN);
  }

  /** Steps beside each other act as the run, too. */
  private static void beside(Runnable step) {
    Caller caller = Callers.current();
    Thread.ofVirtual().name("step").start(() -> Callers.run(caller, step));
  }

  /** Whether what runs do can be recorded at the moment. */
  public boolean canRecord() {
    RunNode started = node;
    return started != null && started.canRecord();
  }

  @PreDestroy
  void stop() {
    signal.listen(null);
    if (scheduler != null) {
      scheduler.stop();
    }
    if (node != null) {
      node.stop(DRAIN);
    }
  }
}
