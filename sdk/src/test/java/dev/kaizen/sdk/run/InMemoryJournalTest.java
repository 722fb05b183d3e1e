package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class InMemoryJournalTest extends JournalContract {
  private final InMemoryJournal journal =
      new InMemoryJournal(
          InstantSource.system(),
          new InMemoryJournal.Listener() {
            @Override
            public void due(UUID run, Instant at) {}

            @Override
            public void recorded(UUID run, Recorded event) {}
          });

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    UUID run = UUID.randomUUID();
    journal.create(run, definition, List.of(new RunEvent.Started(input)));
    return run;
  }

  @Override
  protected void record(UUID run, RunEvent event) {
    journal.record(run, event);
  }

  @Override
  protected void expireClaim(UUID run) {
    journal.revoke(run);
  }

  @Override
  protected List<Recorded> history(UUID run) {
    return journal.history(run);
  }
}
