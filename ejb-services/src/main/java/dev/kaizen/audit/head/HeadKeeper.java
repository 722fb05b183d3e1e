package dev.kaizen.audit.head;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has every log signed for within a second. It looks after the tenants whose logs grew on this node
 * some times a second, and now and then after all: entries of a node that died before it signed
 * wait that long.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HeadKeeper {
  private static final System.Logger LOG = System.getLogger(HeadKeeper.class.getName());
  private static final Duration EVERY = Duration.ofMillis(300);
  private static final Duration ALL_EVERY = Duration.ofMinutes(1);
  private static final int AT_ONCE = 4;

  @Inject private HeadsDue due;
  @Inject private HeadDesk desk;
  @Inject private LogOwners owners;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("kaizen-heads").daemon().factory());
  private final java.util.concurrent.ExecutorService signers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("kaizen-heads-", 0).daemon().factory());

  @PostConstruct
  void begin() {
    clock.scheduleWithFixedDelay(this::look, 1_000, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(this::all, 5, ALL_EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void look() {
    due.take().forEach(tenant -> signers.execute(() -> sign(tenant)));
  }

  private void all() {
    try {
      owners.slugs().forEach(due::grew);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The logs of all tenants could not be looked after", e);
    }
  }

  private void sign(String tenant) {
    try {
      HeadDesk.Signed signed =
          Callers.<HeadDesk.Signed, RuntimeException>call(
              Caller.system(tenant, "heads"), desk::sign);
      if (!signed.isAll()) {
        due.grew(tenant);
      }
    } catch (RuntimeException e) {
      // Again every minute while it lasts: a line each, not a page.
      LOG.log(Level.ERROR, "The audit log of {0} could not be signed: {1}", tenant, e.getMessage());
    }
  }

  @PreDestroy
  void end() {
    clock.shutdownNow();
    signers.shutdown();
  }
}
