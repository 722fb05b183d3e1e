package dev.kaizen.compliance;

import dev.kaizen.compliance.retention.RetentionRounds;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Origin;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few minutes: assesses the tenants of which a control was not assessed for an hour, destroys
 * what has outlived its time, and takes up reports that a stopped server left. Every server does
 * so; what one has done, the next finds done.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComplianceTimer {
  private static final Logger LOG = System.getLogger(ComplianceTimer.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Duration ASSESS_AFTER = Duration.ofHours(1);

  /** A younger one is in the hands of the server that took it. */
  private static final Duration LEFT_AFTER = Duration.ofMinutes(1);

  @Resource private TimerService timers;
  @Inject private ActiveTenants tenants;
  @Inject private ComplianceService compliance;
  @Inject private ReportWork reports;
  @Inject private ReportWorker worker;
  @Inject private RetentionRounds retention;
  @Inject private Clock clock;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(
        FIRST.toMillis(), EVERY.toMillis(), new TimerConfig("compliance", false));
  }

  @Timeout
  void tick() {
    for (String tenant : tenants.slugs()) {
      try {
        Caller server = Caller.system(tenant, "schedule:compliance").from(Origin.SCHEDULE);
        Callers.run(server, () -> tend(tenant));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "Scheduled compliance work of tenant " + tenant + " failed", e);
      }
    }
  }

  private void tend(String tenant) {
    Instant now = clock.instant();
    reports.queuedBefore(now.minus(LEFT_AFTER)).forEach(report -> worker.start(tenant, report));
    retention.tend();
    Instant last = compliance.assessedSince();
    if (last == null || last.isBefore(now.minus(ASSESS_AFTER))) {
      compliance.assess();
    }
  }
}
