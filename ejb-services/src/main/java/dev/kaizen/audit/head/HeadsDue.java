package dev.kaizen.audit.head;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tenants whose logs have grown on this node since somebody looked. */
@ApplicationScoped
public class HeadsDue {
  private final Set<String> tenants = ConcurrentHashMap.newKeySet();

  /** After the commit: what looks earlier finds nothing. */
  public void grew(String tenant) {
    tenants.add(tenant);
  }

  void onGrowth(@Observes(during = TransactionPhase.AFTER_SUCCESS) LogGrew grew) {
    grew(grew.tenant());
  }

  /** Each is taken by one. */
  List<String> take() {
    return tenants.stream().filter(tenants::remove).toList();
  }
}
