package dev.kaizen.run;

import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.JournalContract;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class RunJournalContractTest extends JournalContract {
  private final JournalFixture fixture = new JournalFixture();

  @Override
  protected Journal journal() {
    return fixture;
  }

  @Override
  protected UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    return fixture.start(definition, input);
  }

  @Override
  protected void record(UUID run, RunEvent event) {
    fixture.record(run, event);
  }

  @Override
  protected void expireClaim(UUID run) {
    fixture.pass(RunJournal.LEASE);
  }

  @Override
  protected List<Recorded> history(UUID run) {
    return fixture.history(run);
  }
}
