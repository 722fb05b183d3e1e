package dev.kaizen.run.dispatch;

import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.model.ModelRegistry;
import dev.kaizen.run.JournalService;
import dev.kaizen.sdk.run.Functions;
import dev.kaizen.sdk.run.RunDriver;
import dev.kaizen.sdk.run.StepExecutor;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes a run as far as it will go, on the thread that calls. */
@Dependent
class RunWorker {
  private final JournalService journal;
  private final StepExecutor steps;
  private final Clock clock;

  @Inject
  RunWorker(JournalService journal, ModelRegistry models, KnowledgeService knowledge, Clock clock) {
    this.journal = journal;
    this.steps = new StepExecutor(models::named, knowledge::search, Functions.NONE, clock);
    this.clock = clock;
  }

  /** When to look at the run again, whatever happens meanwhile; empty when not at all. */
  Optional<Instant> work(RunTaskId task, LeaseKeeper leases) {
    Caller caller = Caller.system(task.tenant(), "run:" + task.run());
    return Callers.call(
        caller,
        () -> {
          journal.expireApprovals(task.run());
          HeldJournal held = new HeldJournal(journal, caller);
          RunDriver driver = new RunDriver(held, steps, clock, side(caller));
          leases.keepDuring(held, () -> driver.drive(task.run()));
          return journal.nextLook(task.run());
        });
  }

  /** Steps beside each other act as the run, too. */
  private static Executor side(Caller caller) {
    return work -> Thread.ofVirtual().name("step").start(() -> Callers.run(caller, work));
  }
}
