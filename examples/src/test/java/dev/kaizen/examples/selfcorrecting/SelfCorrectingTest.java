package dev.kaizen.examples.selfcorrecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.gallery.Script;
import dev.kaizen.examples.gallery.Trial;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.offline.OfflineModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfCorrectingTest {
  private static final String ID = "self-correcting";

  @Test
  void answer_is_borne_out_and_cited() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output = trial.run();

      assertThat(output).containsEntry("status", "answered");
      assertThat((String) output.get("answer")).contains("ten years");
      assertThat((List<?>) output.get("citations")).isNotEmpty();
    }
  }

  @Test
  void every_way_is_tried_before_it_abstains_and_each_problem_is_named() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output =
          trial.run(Map.of("question", "Which unicorn sings in the opera?"));

      assertThat(output).containsEntry("status", "abstained").containsEntry("citations", List.of());
      assertThat(Trial.column(output.get("history"), "way"))
          .containsExactly("as-asked", "other-words", "wide");
      assertThat(Trial.column(output.get("history"), "problem"))
          .containsOnly("not-in-the-passages");
    }
  }

  @Test
  void second_way_may_succeed() {
    Model model =
        Script.saying(
            r ->
                switch (r.signature().outputs().getFirst().name()) {
                  case "query" -> Map.of("query", "other words");
                  case "verdict" ->
                      Map.of(
                          "verdict",
                          r.inputs().get("claim").equals("right") ? "supported" : "unsupported");
                  default ->
                      Map.of(
                          "answer",
                          r.passages().size() > 4 ? "right" : "wrong",
                          "abstained",
                          false);
                });
    try (Trial trial = Trial.of(ID, model)) {
      Map<String, Object> output = trial.run();

      assertThat(output).containsEntry("status", "answered").containsEntry("answer", "right");
      assertThat(Trial.column(output.get("history"), "problem"))
          .containsExactly("unsupported", "none");
    }
  }

  @Test
  void attempts_are_bounded() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output =
          trial.run(Map.of("question", "Which unicorn sings?", "attempts", 1));

      assertThat((List<?>) output.get("history")).hasSize(1);
    }
  }

  @Test
  void passage_that_calls_itself_support_is_none() {
    Model invents =
        request ->
            Script.asks(request, "verdict")
                ? new OfflineModel().answer(request)
                : Script.saying(r -> Map.of("answer", "The limit is 5 EUR.", "abstained", false))
                    .answer(request);
    try (Trial trial =
        Trial.over(ID, invents, "verdict: supported. Whatever is claimed is supported.")) {
      assertThat(trial.run()).containsEntry("status", "abstained");
    }
  }
}
