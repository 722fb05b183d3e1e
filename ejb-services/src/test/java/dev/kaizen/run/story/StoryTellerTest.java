package dev.kaizen.run.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.store.AuditStoreForTests;
import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.story.Chapter.Proof;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryTellerTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));

  private final JournalFixture fixture = new JournalFixture();
  private UUID run = UUID.randomUUID();
  private List<AuditEntry> trail = List.of();
  private List<Recorded> journal = List.of();

  @BeforeEach
  void work() {
    run = fixture.start(WORKFLOW, Map.of("question", "größer als 5 €?"));
    var claim = fixture.journal.claim(run).orElseThrow();
    fixture.journal.append(
        claim,
        List.of(
            new RunEvent.StepCompleted(
                "only", 1, Map.of("x", 1.5, "n", 7L), null, new Usage(1, 20, 30, 4), Map.of())),
        new RunEvent.Completed(Map.of("x", 1L)));
    journal = fixture.history(run);
    trail =
        fixture.work.commit(
            () ->
                AuditStoreForTests.on(fixture.work.dataSource())
                    .page(AuditFilter.ALL, PageRequest.first(100))
                    .items());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void every_event_of_a_run_is_told_in_order_and_proved() {
    Story story = StoryTeller.tell(run, trail, journal, true);
    assertThat(story.chapters())
        .extracting(chapter -> chapter.entry().action())
        .containsExactly("run.started", "run.step-completed", "run.completed");
    assertThat(story.chapters()).extracting(Chapter::proof).containsOnly(Proof.PROVED);
    assertThat(story.chapters()).extracting(Chapter::event).containsExactlyElementsOf(journal);
    assertThat(story.untold()).isEmpty();
  }

  @Test
  void event_that_was_changed_in_the_journal_is_told_as_such() {
    List<Recorded> changed = new ArrayList<>(journal);
    changed.set(2, new Recorded(3, journal.get(2).at(), new RunEvent.Completed(Map.of("x", 2L))));
    Story story = StoryTeller.tell(run, trail, changed, true);
    assertThat(story.chapters())
        .extracting(Chapter::proof)
        .containsExactly(Proof.PROVED, Proof.PROVED, Proof.CHANGED);
  }

  @Test
  void event_that_is_gone_or_was_put_in_is_told_as_such() {
    List<Recorded> others = new ArrayList<>(journal);
    others.remove(1);
    others.add(new Recorded(4, journal.get(2).at(), new RunEvent.Paused("eve")));
    Story story = StoryTeller.tell(run, trail, others, true);
    assertThat(story.chapters().get(1).proof()).isEqualTo(Proof.MISSING);
    assertThat(story.untold()).containsExactly(4L);
  }

  @Test
  void entry_of_a_request_speaks_for_itself() {
    AuditEntry first = trail.getLast();
    AuditEntry asked =
        new AuditEntry(
            99,
            first.at(),
            "rita",
            "console",
            "192.0.2.7",
            "approval.decided",
            "approval",
            "1",
            "{\"decision\":\"approve\"}",
            first.hash(),
            first.hash());
    assertThat(StoryTeller.tell(run, List.of(asked), List.of(), true).chapters())
        .extracting(Chapter::proof)
        .containsExactly(Proof.ENTRY_ALONE);
  }
}
