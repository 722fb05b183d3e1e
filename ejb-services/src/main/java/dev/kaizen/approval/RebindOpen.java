package dev.kaizen.approval;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Holds all open requests to the policies that are active now, after these have changed: each in
 * its own transaction, so that nobody's decision waits. A request that is decided before its turn
 * comes is held to them by its decision.
 */
@ApplicationScoped
public class RebindOpen implements BackgroundWork {
  static final String NAME = "approval-rebind";
  private static final int BATCH = 200;

  @Inject private PolicyService policies;
  @Inject private ApprovalTimeService time;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    UUID after = new UUID(0, 0);
    List<UUID> open = policies.openAfter(after, BATCH);
    while (!open.isEmpty()) {
      open.forEach(time::rebind);
      open = policies.openAfter(open.getLast(), BATCH);
    }
    return new Outcome.Done();
  }
}
