package dev.kaizen.tenantadmin;

import dev.kaizen.tenantadmin.deletion.TenantDestruction;
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
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Every few seconds: goes on with lifecycle work that a stopped server has left. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantUpkeep {
  private static final Logger LOG = System.getLogger(TenantUpkeep.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(5);

  @Resource private TimerService timers;
  @Inject private TenantProvisioning provisioning;
  @Inject private TenantDestruction destruction;

  private final AtomicBoolean atWork = new AtomicBoolean();

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(
        EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("tenants", false));
  }

  @Timeout
  void tick() {
    if (!atWork.compareAndSet(false, true)) {
      return;
    }
    try {
      provisioning.goOn();
      destruction.destroyDue();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The tenants' upkeep failed and is tried again", e);
    } finally {
      atWork.set(false);
    }
  }
}
