package dev.kaizen.run;

import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunProgress;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal inside a transaction of the server: for events that are one commit with changes of
 * other features, such as the approval request a run opens or a person's answer to it. What a run
 * does by itself is recorded by {@link dev.kaizen.run.journal.GroupJournal}, on the same rows and
 * with the same fencing.
 *
 * <p>Every method locks the run's row first, so whatever happens to a run happens in one order; an
 * event, the row that shows it, its audit entry and its wake-up are one commit.
 */
@Dependent
class RunJournal {
  private final RunStore store;
  private final RunEffects effects;
  private final Clock clock;

  @Inject
  RunJournal(RunStore store, RunEffects effects, Clock clock) {
    this.store = store;
    this.effects = effects;
    this.clock = clock;
  }

  /**
   * Records what a worker of that node did. Empty when it has lost the run.
   *
   * @see dev.kaizen.sdk.run.Journal#append
   */
  Optional<Claim> append(Claim claim, UUID node, List<RunEvent> facts, @Nullable RunEvent end) {
    return store
        .lock(claim.run())
        .filter(head -> head.isHeldBy(node, claim.epoch()) && !head.run().status().isEnd())
        .map(
            head -> {
              RunHead after = head;
              for (RunEvent fact : facts) {
                after = add(after, fact);
              }
              if (end != null && head.lastSeq() == claim.state().lastSeq()) {
                after = add(after, end);
              }
              return new Claim(claim.run(), claim.epoch(), claim.definition(), upToDate(claim));
            });
  }

  /** Adds what a person or another feature does to a locked run. */
  RunHead add(RunHead head, RunEvent event) {
    Recorded recorded = new Recorded(head.lastSeq() + 1, clock.instant(), event);
    RunHead after = RunProgress.after(head, event, recorded.at());
    store.addEvent(head.run().id(), recorded);
    store.update(after);
    if (event instanceof RunEvent.ApprovalAsked asked && asked.ask().dueIn() != null) {
      store.wake(head.run().id(), recorded.seq(), recorded.at().plus(asked.ask().dueIn()));
    }
    effects.of(after, recorded);
    return after;
  }

  private RunState upToDate(Claim claim) {
    RunFold fold = new RunFold(claim.definition());
    RunState state = claim.state();
    for (Recorded news : store.events(claim.run(), state.lastSeq(), Integer.MAX_VALUE)) {
      state = fold.after(state, news);
    }
    return state;
  }
}
