package dev.kaizen.run.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
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
 * Hands due runs to workers, one virtual thread each. What is due stands in the database, so that
 * it outlives this server and any server can take it. See docs/decisions/0005.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RunDispatcher {
  private static final int WORKERS = 64;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  @Resource(lookup = "jdbc/kaizen-dispatch")
  private DataSource dataSource;

  @Inject private RunWorker worker;
  @Inject private DueSignal signal;

  @Inject
  @ConfigProperty(name = "kaizen.node.name")
  private Optional<String> node;

  private @Nullable Scheduler scheduler;
  private @Nullable LeaseKeeper leases;

  @PostConstruct
  void start() {
    LeaseKeeper keeper = new LeaseKeeper();
    Scheduler started =
        Scheduler.create(dataSource, RunTask.of(task -> worker.work(task, keeper)))
            .tableName("control.scheduled_tasks")
            .schedulerName(new SchedulerName.Fixed(node.orElse("node") + "-" + UUID.randomUUID()))
            .threads(WORKERS)
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("run-", 0).factory()))
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(DRAIN)
            .build();
    started.start();
    signal.listen(started::triggerCheckForDueExecutions);
    leases = keeper;
    scheduler = started;
  }

  @PreDestroy
  void stop() {
    signal.listen(null);
    if (scheduler != null) {
      scheduler.stop();
    }
    if (leases != null) {
      leases.close();
    }
  }
}
