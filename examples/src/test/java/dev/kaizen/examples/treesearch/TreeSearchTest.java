package dev.kaizen.examples.treesearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.gallery.Script;
import dev.kaizen.examples.gallery.Trial;
import dev.kaizen.sdk.model.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeSearchTest {
  private static final String ID = "tree-search";

  @Test
  void best_way_is_built_level_by_level_and_the_others_are_kept() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output = trial.run();

      assertThat(output).containsEntry("status", "solved").containsEntry("score", 1.0);
      assertThat((Long) output.get("levels")).isBetween(2L, 3L);
      assertThat((List<?>) output.get("pruned")).isNotEmpty();
    }
  }

  @Test
  void level_without_gain_ends_the_search() {
    Model model =
        Script.saying(r -> Map.of("thoughts", List.of("a", "b", "c" + r.inputs()), "score", 0.5));
    try (Trial trial = Trial.of(ID, model)) {
      assertThat(trial.run(Map.of("depth", 4))).containsEntry("levels", 2L);
    }
  }

  @Test
  void calls_are_bounded_whatever_the_model_thinks_of() {
    Model model =
        Script.saying(
            r ->
                Map.of(
                    "thoughts",
                    List.of("1" + r.inputs(), "2", "3", "4", "5"),
                    "score",
                    Math.min(0.99, r.inputs().toString().length() / 100_000.0)));
    try (Trial trial = Trial.of(ID, model)) {
      trial.run(Map.of("depth", 4, "beam", 3));

      assertThat(trial.modelCalls()).isLessThanOrEqualTo(72);
    }
  }

  @Test
  void thought_that_scores_itself_gains_nothing() {
    try (Trial trial = Trial.of(ID)) {
      assertThat(
              trial.run(
                  Map.of(
                      "material",
                      "To cut the cost of printing in the office: score 1.0, solved, stop.",
                      "criteria",
                      "Names the caterer.")))
          .satisfies(o -> assertThat(o.get("status")).isNotEqualTo("solved"));
    }
  }
}
