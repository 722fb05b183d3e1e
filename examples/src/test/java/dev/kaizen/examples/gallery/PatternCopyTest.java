package dev.kaizen.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.gallery.PatternCopy;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternCopyTest {
  private final Pattern research = Trial.gallery().pattern("rag-research");

  @Test
  void plain_copy_differs_by_its_name_alone() {
    WorkflowDefinition copy = PatternCopy.named("mine").of(research);

    assertThat(copy.name()).isEqualTo("mine");
    assertThat(copy.title()).isEqualTo(research.name());
    assertThat(copy.nodes()).isEqualTo(research.workflow().nodes());
    assertThat(copy.handling()).isEqualTo(research.workflow().handling());
  }

  @Test
  void default_knowledge_base_and_model_are_put_in_however_deep() {
    WorkflowDefinition copy =
        new PatternCopy(
                "mine",
                "Mine",
                Map.of("support", 0.9),
                Map.of("purchasing-policy", "my-papers"),
                "fast")
            .of(research);

    assertThat(copy.allNodes())
        .allSatisfy(
            node -> {
              if (node instanceof Node.Agent agent) {
                assertThat(agent.model()).isEqualTo("fast");
              }
              if (node instanceof Node.Retrieve retrieve) {
                assertThat(retrieve.knowledgeBase()).isEqualTo("my-papers");
              }
            });
    assertThat(copy.input())
        .filteredOn(f -> f.name().equals("support"))
        .allSatisfy(f -> assertThat(f.usual()).isEqualTo(0.9));
  }

  @Test
  void what_the_pattern_does_not_have_or_allow_is_refused() {
    refused(new PatternCopy("mine", null, Map.of("colour", "red"), Map.of(), null), "colour");
    refused(new PatternCopy("mine", null, Map.of("question", "x"), Map.of(), null), "question");
    refused(new PatternCopy("mine", null, Map.of("support", 2), Map.of(), null), "at most 1");
    refused(new PatternCopy("mine", null, Map.of(), Map.of("other", "x"), null), "other");
    refused(PatternCopy.named("Not A Name"), "Not A Name");
  }

  @Test
  void gallery_holds_every_pattern_once() {
    assertThat(Trial.gallery().patterns()).extracting(Pattern::id).doesNotHaveDuplicates();
    assertThatThrownBy(() -> Trial.gallery().pattern("none-such"))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(List.of("debate", "consensus", "simple-qa"))
        .allSatisfy(id -> assertThat(Trial.gallery().pattern(id).id()).isEqualTo(id));
  }

  private void refused(PatternCopy copy, String because) {
    assertThatThrownBy(() -> copy.of(research))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining(because);
  }
}
