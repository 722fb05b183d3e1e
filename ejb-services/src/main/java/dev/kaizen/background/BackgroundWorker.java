package dev.kaizen.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Does this node's share of the work that was asked for {@link Later}. What a node that dies was
 * doing is found by the others, who miss its heartbeat.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackgroundWorker {
  private static final System.Logger LOG = System.getLogger(BackgroundWorker.class.getName());
  private static final int WORKERS = 16;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration DRAIN = Duration.ofSeconds(5);

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  @Inject @Any private Instance<BackgroundWork> kinds;
  @Inject private DatabaseClock clock;

  @Inject
  @ConfigProperty(name = "kaizen.node.name")
  private Optional<String> name;

  private @Nullable Scheduler scheduler;

  @PostConstruct
  void start() {
    Scheduler started =
        Scheduler.create(dataSource, kinds.stream().map(this::task).toArray(Task<?>[]::new))
            .tableName("control.background_task")
            .schedulerName(
                new SchedulerName.Fixed(name.orElse("node") + "-work-" + UUID.randomUUID()))
            .threads(WORKERS)
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory()))
            .clock(clock::now)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(DRAIN)
            .build();
    started.start();
    scheduler = started;
  }

  private Task<Void> task(BackgroundWork work) {
    return Tasks.custom(work.name(), Void.class)
        .onFailure(
            (failed, execution) ->
                execution.reschedule(
                    failed,
                    failed
                        .getTimeDone()
                        .plus(work.pauseAfter(failed.getExecution().consecutiveFailures + 1))))
        .onDeadExecutionRevive()
        .execute((task, context) -> done(work, WorkId.parse(task.getId())));
  }

  private CompletionHandler<Void> done(BackgroundWork work, WorkId id) {
    Caller server = Caller.system(id.tenant(), "work:" + work.name()).from(Origin.WORK);
    BackgroundWork.Outcome outcome =
        Callers.<BackgroundWork.Outcome, RuntimeException>call(server, () -> work.run(id.key()));
    return switch (outcome) {
      case BackgroundWork.Outcome.Done done -> new CompletionHandler.OnCompleteRemove<>();
      case BackgroundWork.Outcome.Again again ->
          (complete, execution) -> execution.reschedule(complete, again.at());
    };
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
      LOG.log(Level.DEBUG, "No more background work on this node");
    }
  }
}
