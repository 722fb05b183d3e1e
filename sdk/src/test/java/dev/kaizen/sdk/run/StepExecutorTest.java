package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepExecutorTest {
  private static final WorkflowDefinition DEFINITION = SampleWorkflows.everyNode();
  private static final Passage PASSAGE =
      new Passage("c1", "d1", "Handbook", 3, null, "Tea is fine.", 0.5);
  private static final Map<String, Object> FOUND = JsonValues.object(PassageForm.write(PASSAGE));

  @Test
  void retrieve_searches_with_the_evaluated_query_and_writes_passages() {
    RunEvent.StepCompleted done = (RunEvent.StepCompleted) execute("find", Map.of());

    assertThat(done.writes()).isEqualTo(Map.of("found", List.of(FOUND)));
    assertThat(done.next()).isEqualTo("judge");
    assertThat(done.trace())
        .containsEntry("knowledgeBase", "handbook")
        .containsEntry("query", "about tea")
        .containsEntry("k", 3L)
        .containsEntry("mode", "TEXT")
        .containsEntry("passages", List.of(FOUND));
  }

  @Test
  void agent_asks_with_inputs_and_passages_and_writes_what_came_back() {
    FakeModel model =
        new FakeModel(r -> Map.of("verdict", "yes"))
            .citing(new Citation("c1", "d1", "Handbook", 3, "Tea is fine."));

    RunEvent.StepCompleted done =
        (RunEvent.StepCompleted) execute("judge", Map.of("found", List.of(FOUND)), model);

    assertThat(model.asked)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.inputs()).isEqualTo(Map.of("topic", "tea"));
              assertThat(r.passages()).containsExactly(PASSAGE);
            });
    Map<String, Object> citation = new HashMap<>(Map.of("chunkId", "c1", "documentId", "d1"));
    citation.putAll(Map.of("title", "Handbook", "page", 3L, "quote", "Tea is fine."));
    Map<String, Object> judgement = new HashMap<>(Map.of("verdict", "yes", "model", "fake/1"));
    judgement.put("amount", null);
    judgement.put("citations", List.of(citation));
    assertThat(done.writes()).isEqualTo(Map.of("judgement", judgement));
    assertThat(done.usage()).isEqualTo(new Usage(1, 10, 5, 0));
    assertThat(done.trace())
        .containsEntry("prompt", "the prompt")
        .containsEntry("answer", "the raw answer")
        .containsEntry("model", "fake/1")
        .containsEntry("inputs", Map.of("topic", "tea"))
        .containsEntry("passages", List.of(FOUND))
        .containsEntry("citations", List.of(citation));
  }

  @Test
  void answer_that_breaks_the_signature_is_refused() {
    assertModelOutputInvalid(new FakeModel(r -> Map.of("verdict", "perhaps")), "must be one of");
    assertModelOutputInvalid(new FakeModel(r -> Map.of()), "verdict: is missing");
    assertModelOutputInvalid(
        new FakeModel(r -> Map.of("verdict", "yes", "amount", "much")), "must be a number");
  }

  @Test
  void answer_that_cites_what_it_was_not_given_is_refused() {
    assertModelOutputInvalid(
        new FakeModel(r -> Map.of("verdict", "yes"))
            .citing(new Citation("c9", "d1", "Handbook", null, "Made up.")),
        "not given");
  }

  @Test
  void transform_writes_values() {
    RunEvent.StepCompleted done =
        (RunEvent.StepCompleted) execute("weigh", Map.of("judgement", Map.of("amount", 10.5)));

    assertThat(done.writes()).isEqualTo(Map.of("large", true));
    assertThat(done.next()).isEqualTo("by-size");
  }

  @Test
  void route_takes_the_first_way_that_holds_and_says_why() {
    RunEvent.StepCompleted large =
        (RunEvent.StepCompleted) execute("by-size", Map.of("large", true));
    assertThat(large.next()).isEqualTo("ask");
    assertThat(large.trace())
        .containsEntry("chosen", "ask")
        .containsEntry("because", "state.large");

    RunEvent.StepCompleted small =
        (RunEvent.StepCompleted) execute("by-size", Map.of("large", false));
    assertThat(small.next()).isEqualTo("note");
    assertThat(small.trace()).containsEntry("didNotHold", Map.of("ask", "state.large"));
  }

  @Test
  void condition_that_is_neither_true_nor_false_fails_the_step() {
    assertThatThrownBy(() -> execute("by-size", Map.of("large", "yes")))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EXPRESSION_FAILED))
        .hasMessageContaining("edge to 'ask' must give true or false");
  }

  @Test
  void approval_asks_with_everything_evaluated() {
    RunEvent.ApprovalAsked asked =
        (RunEvent.ApprovalAsked)
            execute(
                "ask", Map.of("large", true, "judgement", Map.of("citations", List.of("here"))));

    assertThat(asked.ask().question()).isEqualTo("Do tea?");
    assertThat(asked.ask().required()).isEqualTo(2);
    assertThat(asked.ask().highRisk()).isTrue();
    assertThat(asked.ask().action()).isEqualTo(Map.of("topic", "tea"));
    assertThat(asked.ask().evidence()).isEqualTo(List.of("here"));
  }

  @Test
  void passages_that_are_none_fail_the_step() {
    assertThatThrownBy(() -> execute("judge", Map.of("found", List.of("text"))))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("passages must give passages only");
  }

  private static void assertModelOutputInvalid(FakeModel model, String what) {
    assertThatThrownBy(() -> execute("judge", Map.of("found", List.of(FOUND)), model))
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_OUTPUT_INVALID))
        .hasMessageContaining(what);
  }

  private static RunEvent execute(String node, Map<String, Object> state) {
    return execute(node, state, new FakeModel(r -> Map.of("verdict", "yes")));
  }

  private static RunEvent execute(String node, Map<String, Object> state, FakeModel model) {
    Node at = StepPath.node(DEFINITION, node);
    return new StepExecutor(
            name -> model,
            (base, query, k, mode) -> List.of(PASSAGE),
            Functions.NONE,
            InstantSource.system())
        .execute(
            UUID.randomUUID(),
            new Work(
                node,
                at,
                DEFINITION,
                DEFINITION.flow(),
                1,
                Map.of("topic", "tea"),
                JsonValues.object(state),
                new Work.Task.Step(),
                0));
  }
}
