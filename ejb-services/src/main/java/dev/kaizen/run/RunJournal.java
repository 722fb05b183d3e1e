package dev.kaizen.run;

import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunProgress;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal in the tenant's schema. Every method locks the run's row first, so whatever happens
 * to a run happens in one order; an event, the row that shows it, its audit entry and its wake-up
 * are one commit. Works inside the transaction of the service that calls.
 *
 * <p>A claim is an epoch and a lease. The epoch is what makes a claim safe: an append that names an
 * older one is refused. The lease only keeps two workers from doing the same work: it is renewed
 * while one is at it, and runs out when that one dies.
 */
@Dependent
class RunJournal implements Journal {
  static final Duration LEASE = Duration.ofSeconds(20);

  private final RunStore store;
  private final RunEffects effects;
  private final Definitions definitions;
  private final Clock clock;

  @Inject
  RunJournal(RunStore store, RunEffects effects, Definitions definitions, Clock clock) {
    this.store = store;
    this.effects = effects;
    this.definitions = definitions;
    this.clock = clock;
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    Instant now = clock.instant();
    return store
        .lock(run)
        .filter(head -> !head.run().status().isEnd() && !head.isHeldAt(now))
        .map(
            head -> {
              RunHead claimed = RunProgress.claimed(head, now, LEASE);
              store.update(claimed);
              WorkflowDefinition definition =
                  definitions.of(head.run().workflow(), head.run().version());
              return new Claim(
                  run, claimed.epoch(), definition, since(run, definition, RunState.NEW));
            });
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    return lock(claim)
        .filter(head -> !head.run().status().isEnd())
        .map(
            head -> {
              RunHead after = renewed(head);
              for (RunEvent fact : facts) {
                after = add(after, fact);
              }
              if (end != null && head.lastSeq() == claim.state().lastSeq()) {
                after = add(after, end);
              }
              if (facts.isEmpty() && end == null) {
                store.update(after);
              }
              return new Claim(
                  claim.run(),
                  claim.epoch(),
                  claim.definition(),
                  since(claim.run(), claim.definition(), claim.state()));
            });
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    Optional<RunHead> held = lock(claim);
    if (held.isEmpty()) {
      return true;
    }
    RunHead head = held.get();
    store.update(RunProgress.released(head, store.isPaused(claim.run()), clock.instant()));
    if (head.lastSeq() > claim.state().lastSeq()) {
      return false;
    }
    if (wakeAt != null) {
      // A run's epochs never repeat, and events count upwards: no other wake-up has this number.
      store.wake(claim.run(), -claim.epoch(), wakeAt);
    }
    return true;
  }

  /** Keeps others off for another while; false when the claim is lost. */
  boolean renew(Claim claim) {
    Optional<RunHead> head = lock(claim);
    head.ifPresent(h -> store.update(renewed(h)));
    return head.isPresent();
  }

  /** Adds what a person or another feature does to a locked run. */
  RunHead add(RunHead head, RunEvent event) {
    Recorded recorded = new Recorded(head.lastSeq() + 1, clock.instant(), event);
    RunHead after = RunProgress.after(head, event, recorded.at());
    store.addEvent(head.run().id(), recorded);
    store.update(after);
    effects.of(after, recorded);
    return after;
  }

  /** Adds what gives a run work again, and has a worker see to it. */
  RunHead addAndWake(RunHead head, RunEvent event) {
    store.wake(head.run().id(), head.lastSeq() + 1, clock.instant());
    return add(head, event);
  }

  private Optional<RunHead> lock(Claim claim) {
    return store
        .lock(claim.run())
        .filter(head -> head.epoch() == claim.epoch() && head.leaseUntil() != null);
  }

  private RunHead renewed(RunHead head) {
    return new RunHead(head.run(), head.lastSeq(), head.epoch(), clock.instant().plus(LEASE));
  }

  private RunState since(UUID run, WorkflowDefinition definition, RunState known) {
    RunFold fold = new RunFold(definition);
    RunState state = known;
    for (Recorded recorded : store.events(run, known.lastSeq(), Integer.MAX_VALUE)) {
      state = fold.after(state, recorded);
    }
    return state;
  }
}
