package dev.kaizen.run;

import dev.kaizen.approval.ApprovalDecided;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.tenant.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets a run go on once people have decided, in the transaction of the decision: either both are
 * there or neither, so a run goes on exactly once.
 */
@Dependent
class ApprovalOutcomes {
  private final RunStore store;
  private final RunJournal journal;
  private final Event<RunDue> due;

  @Inject
  ApprovalOutcomes(RunStore store, RunJournal journal, Event<RunDue> due) {
    this.store = store;
    this.journal = journal;
    this.due = due;
  }

  void goOn(@Observes ApprovalDecided decided) {
    RunSubject.parse(decided.subject()).ifPresent(subject -> goOn(subject, decided));
  }

  private void goOn(RunSubject subject, ApprovalDecided decided) {
    Optional<RunHead> head = store.lock(subject.run()).filter(h -> !h.run().status().isEnd());
    head.ifPresent(
        h -> {
          RunHead after =
              journal.add(
                  h,
                  new RunEvent.ApprovalDecided(
                      subject.node(),
                      decided.approved(),
                      decided.decidedBy(),
                      decided.comments(),
                      decided.edits()));
          due.fire(new RunDue(Callers.current().requireTenant(), after.run().id()));
        });
  }
}
