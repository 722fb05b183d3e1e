package dev.kaizen.audit.anchor;

import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadService;
import dev.kaizen.audit.head.LogOwners;
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
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the newest head of each log kept outside now and then; every node does so. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnchorKeeper {
  private static final System.Logger LOG = System.getLogger(AnchorKeeper.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(10);

  @Resource private TimerService timers;
  @Inject private Anchors anchors;
  @Inject private LogOwners owners;
  @Inject private HeadService heads;

  @Inject
  @ConfigProperty(name = "kaizen.audit.anchor.seconds", defaultValue = "600")
  private int seconds;

  @PostConstruct
  void begin() {
    if (anchors.anchor().isPresent()) {
      timers.createIntervalTimer(
          FIRST.toMillis(),
          Duration.ofSeconds(seconds).toMillis(),
          new TimerConfig("audit-anchor", false));
    }
  }

  @Timeout
  void tick() {
    anchors.anchor().ifPresent(anchor -> owners.slugs().forEach(t -> keep(anchor, t)));
  }

  private void keep(HeadAnchor anchor, String tenant) {
    try {
      Caller server = Caller.system(tenant, "schedule:audit-anchor").from(Origin.SCHEDULE);
      Optional<HeadRow> head =
          Callers.<Optional<HeadRow>, RuntimeException>call(server, heads::newest);
      if (head.isPresent()) {
        anchor.keep(tenant, head.get().note());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A head of {0} could not be kept outside: {1}", tenant, e.getMessage());
    }
  }
}
