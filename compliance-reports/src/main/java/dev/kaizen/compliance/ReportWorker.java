package dev.kaizen.compliance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Has reports made after their requests are committed, each by one thread of this server. */
@ApplicationScoped
class ReportWorker {
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

  @Resource private ManagedExecutorService executor;
  @Inject private ReportMaker maker;

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportRequested request) {
    start(request.tenant(), request.report());
  }

  void start(String tenant, UUID report) {
    if (inHand.add(report)) {
      executor.execute(
          () -> {
            try {
              maker.make(tenant, report);
            } finally {
              inHand.remove(report);
            }
          });
    }
  }
}
