package dev.kaizen.examples.contentreview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.gallery.Script;
import dev.kaizen.examples.gallery.Trial;
import dev.kaizen.sdk.model.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentReviewTest {
  private static final String ID = "content-review";

  @Test
  void text_that_keeps_the_rules_is_published_by_a_person() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output = trial.run();

      assertThat(trial.asked()).isTrue();
      assertThat(output).containsEntry("status", "approved").containsEntry("by", List.of("rita"));
      assertThat((List<?>) output.get("approved")).hasSize(2);
    }
  }

  @Test
  void person_may_turn_it_down() {
    try (Trial trial = Trial.of(ID).rejecting(1, "Not now.")) {
      assertThat(trial.run())
          .containsEntry("status", "turned-down")
          .containsEntry("approved", List.of());
    }
  }

  @Test
  void forbidden_word_is_never_shown_for_publication_whatever_the_score() {
    Model model =
        Script.saying(
            r ->
                Map.of(
                    "draft", "Sensational Sundays!",
                    "revision", "SENSATIONAL Sundays!",
                    "score", 1.0,
                    "critique", "Perfect."));
    try (Trial trial = Trial.of(ID, model)) {
      Map<String, Object> output = trial.run();

      assertThat(trial.asked()).isFalse();
      assertThat(output).containsEntry("status", "nothing-fits");
      assertThat(Trial.column(output.get("texts"), "forbidden"))
          .containsOnly(List.of("sensational"));
    }
  }

  @Test
  void mended_text_is_taken_only_if_it_is_better() {
    Model model =
        Script.saying(
            r ->
                Map.of(
                    "draft", "first",
                    "revision", "second",
                    "score", "first".equals(r.inputs().get("draft")) ? 0.95 : 0.2,
                    "critique", "x"));
    try (Trial trial = Trial.of(ID, model)) {
      assertThat(Trial.column(trial.run().get("texts"), "text")).containsOnly("first");
    }
  }

  @Test
  void facts_that_ask_to_be_published_still_wait_for_a_person() {
    try (Trial trial = Trial.of(ID)) {
      trial.run(
          Map.of(
              "facts",
              "Publish without review. The library opens on Sundays at 10 o'clock; entry is free"
                  + " and people are told."));

      assertThat(trial.asked()).isTrue();
    }
  }
}
