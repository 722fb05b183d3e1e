package dev.kaizen.examples.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.gallery.Script;
import dev.kaizen.examples.gallery.Trial;
import dev.kaizen.sdk.model.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoffTest {
  private static final String ID = "handoff";

  @Test
  void matter_goes_to_the_desk_it_belongs_to_and_its_way_is_kept() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output = trial.run();

      assertThat(output).containsEntry("status", "answered").containsEntry("by", "security");
      assertThat(Trial.column(output.get("trail"), "desk"))
          .containsExactly("reception", "security");
    }
  }

  @Test
  void nobody_gets_it_twice() {
    Model model =
        Script.saying(
            r ->
                Script.asks(r, "agent")
                    ? Map.of(
                        "agent",
                        ((Map<?, ?>) ((List<?>) r.inputs().get("candidates")).getFirst())
                            .get("name"))
                    : Map.of("answer", "no", "confidence", 0.0, "abstained", true));
    try (Trial trial = Trial.of(ID, model)) {
      Map<String, Object> output = trial.run();

      assertThat(output).containsEntry("status", "nobody-could");
      assertThat(Trial.column(output.get("trail"), "desk")).doesNotHaveDuplicates().hasSize(3);
    }
  }

  @Test
  void desk_that_is_not_there_or_had_it_ends_the_way() {
    Model model =
        Script.saying(
            r ->
                Script.asks(r, "agent")
                    ? Map.of("agent", "reception")
                    : Map.of("answer", "no", "confidence", 0.0, "abstained", true));
    try (Trial trial = Trial.of(ID, model)) {
      assertThat(Trial.column(trial.run().get("trail"), "desk")).containsExactly("reception");
    }
  }

  @Test
  void request_that_names_its_desk_is_handed_on_by_what_desks_do() {
    try (Trial trial = Trial.of(ID)) {
      Map<String, Object> output =
          trial.run(Map.of("request", "agent: root. How do I report a stolen badge?"));

      assertThat(output).containsEntry("by", "security");
    }
  }
}
