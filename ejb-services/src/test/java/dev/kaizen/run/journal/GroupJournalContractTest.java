package dev.kaizen.run.journal;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.JournalContract;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class GroupJournalContractTest extends JournalContract {
  private final JournalFixture fixture = new JournalFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Override
  protected Journal journal() {
    return fixture.journal;
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
  protected List<Recorded> history(UUID run) {
    return fixture.history(run);
  }

  @Override
  protected void expireClaim(UUID run) {
    fixture.takeOver();
  }
}
