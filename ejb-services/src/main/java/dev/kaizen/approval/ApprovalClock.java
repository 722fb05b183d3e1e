package dev.kaizen.approval;

import dev.kaizen.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at an open request when its time says so. A request that waits is a row here and nothing
 * else: no thread, no memory.
 */
@ApplicationScoped
public class ApprovalClock implements BackgroundWork {
  static final String NAME = "approval-time";

  @Inject private ApprovalTimeService time;
  @Inject private Presence presence;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome run(String key) {
    UUID id = UUID.fromString(key);
    Optional<Boolean> there = time.wanted(id).flatMap(presence::somebodyThere);
    Optional<Instant> next = time.act(id, there);
    return next.<Outcome>map(Outcome.Again::new).orElseGet(Outcome.Done::new);
  }
}
