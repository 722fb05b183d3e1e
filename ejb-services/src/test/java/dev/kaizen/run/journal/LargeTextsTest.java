package dev.kaizen.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LargeTextsTest {
  private static final String LARGE = "\"quoted\" \\ ü € 😀\n".repeat(3_000);
  private static final String OTHER = "x".repeat(LargeTexts.LARGE);
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));

  @Test
  void small_event_stays_as_it_is() {
    String json = JsonText.write(Map.of("a", "x".repeat(1_000), "b", 2L));

    assertThat(LargeTexts.of(json)).isEqualTo(new LargeTexts(json, Map.of()));
  }

  @Test
  void many_small_values_stay_as_they_are() {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      values.put("field" + i, "y".repeat(1_000));
    }
    String json = JsonText.write(values);

    assertThat(LargeTexts.of(json).payload()).isEqualTo(json);
  }

  @Test
  void same_text_is_kept_once_however_often_it_stands_there() {
    LargeTexts cut = LargeTexts.of(JsonText.write(List.of(LARGE, "small", LARGE, OTHER)));

    assertThat(cut.blobs()).hasSize(2).containsValue(OTHER);
    assertThat(cut.payload()).startsWith("#").contains("small").hasSizeLessThan(400);
  }

  @Test
  void event_with_large_texts_is_read_as_it_was_recorded_and_proved_by_the_audit_log() {
    try (JournalFixture fixture = new JournalFixture()) {
      Map<String, Object> input = Map.of("a", LARGE, "b", List.of(OTHER, "€", LARGE), "c", 1L);
      UUID run = fixture.start(WORKFLOW, input);
      RunEvent step =
          new RunEvent.StepCompleted(
              "only",
              1,
              Map.of("x", LARGE),
              null,
              dev.kaizen.sdk.model.Usage.NONE,
              Map.of("€", OTHER));

      Claim claim = fixture.journal.claim(run).orElseThrow();
      assertThat(claim.state().input()).isEqualTo(input);
      fixture.journal.append(claim, List.of(step), null);

      assertThat(fixture.history(run).getFirst().event()).isEqualTo(new RunEvent.Started(input));
      assertThat(fixture.history(run).getLast().event()).isEqualTo(step);
      assertThat(fixture.count("blob")).isEqualTo(2);
      assertThat(fixture.count("run_event where length(payload) < 1000")).isEqualTo(2);
      assertThat(fixture.count("run_event e where %s".formatted(proved(fixture)))).isEqualTo(2);
      fixture.takeOver();
      assertThat(fixture.journal.claim(run).orElseThrow().state().state().get("x"))
          .isEqualTo(LARGE);
    }
  }

  private static String proved(JournalFixture fixture) {
    return """
        exists (select 1 from %1$s.audit_entry a
          where a.subject_id = e.run_id::text and a.payload::json ->> 'seq' = e.seq::text
            and a.payload::json ->> 'eventHash'
              = encode(sha256(convert_to(%1$s.event_text(e.payload), 'UTF8')), 'hex'))
        """
        .formatted(fixture.tenant.schema());
  }

  @Test
  void run_whose_large_text_is_lost_fails_alone() {
    try (JournalFixture fixture = new JournalFixture()) {
      UUID broken = fixture.start(WORKFLOW, Map.of("a", LARGE));
      UUID sound = fixture.start(WORKFLOW, Map.of("a", OTHER));
      fixture.execute(
          "delete from %s.blob where content <> '%s'".formatted(fixture.tenant.schema(), OTHER));

      assertThat(fixture.journal.claimBacklog(10)).extracting(Claim::run).containsExactly(sound);
      assertThat(fixture.run(broken).error()).isNotNull();
    }
  }
}
