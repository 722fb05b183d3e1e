package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signals, checkpoints, and the ways back: what a person does with a run from outside. */
class TimeTravelIT {
  private static String waiting;

  private final Person ada = Person.acme("ada");
  private final Person mia = Person.acme("mia");

  @BeforeAll
  static void publish() {
    waiting = Content.waitingWorkflow();
  }

  @Test
  void signal_ends_the_wait_with_its_payload() {
    String run = waitingRun();

    mia.post(run + "/signals/payment", Map.of("payload", Map.of("amount", 7))).is(200);

    JsonNode ended = Content.settled(run);
    assertThat(ended.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(ended.path("output").toString())
        .isEqualTo("{\"amount\":7,\"said\":[\"one\",\"two\"]}");
  }

  @Test
  void checkpoints_show_the_state_there() {
    List<JsonNode> checkpoints = mia.get(waitingRun() + "/checkpoints").is(200).items();

    assertThat(checkpoints.getFirst().path("checkpoint").asLong()).isEqualTo(1);
    assertThat(checkpoints.getFirst().path("state").isEmpty()).isTrue();
    assertThat(checkpoints.getLast().path("node").asText()).isEqualTo("both");
    assertThat(checkpoints.getLast().path("state").path("said").size()).isEqualTo(2);
  }

  @Test
  void rollback_takes_a_run_back_and_lets_it_go_on() {
    String run = waitingRun();

    mia.post(run + "/rollback", Map.of("checkpoint", 1)).isProblem(403, "FORBIDDEN");
    ada.post(run + "/rollback", Map.of("checkpoint", 999)).isProblem(404, "NOT_FOUND");
    ada.post(run + "/rollback", Map.of("checkpoint", 1)).is(200);

    assertThat(Content.settled(run).path("status").asText()).isEqualTo("WAITING");
    assertThat(mia.get(run + "/steps").is(200).items())
        .extracting(step -> step.path("kind").asText())
        .contains("rollback");
  }

  @Test
  void run_that_is_over_is_held_after_a_rollback_and_goes_on_when_told() {
    String run = "/runs/" + Content.startedRun(Content.sayingWorkflow()).path("id").asText();

    ada.post(run + "/rollback", Map.of("checkpoint", 1)).is(200);
    assertThat(Content.settled(run).path("status").asText()).isEqualTo("PAUSED");
    assertThat(Content.settled(run).path("output").isNull()).isTrue();

    ada.post(run + "/resume", Map.of()).is(200);
    assertThat(Content.settled(run).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void fork_goes_its_own_way_with_an_edited_state() {
    String run = waitingRun();
    long last = mia.get(run + "/checkpoints").items().getLast().path("checkpoint").asLong();

    Reply fork =
        mia.post(
                run + "/fork",
                Map.of("checkpoint", last, "state", Map.of("said", List.of("edited"))))
            .is(202);

    String other = "/runs/" + fork.text("id");
    assertThat(Content.settled(other).path("status").asText()).isEqualTo("WAITING");
    mia.post(other + "/signals/payment", Map.of("payload", Map.of("amount", 1))).is(200);
    assertThat(Content.settled(other).path("output").path("said").toString())
        .isEqualTo("[\"edited\"]");
    assertThat(Content.settled(run).path("status").asText()).isEqualTo("WAITING");
  }

  @Test
  void replay_of_a_run_that_is_over_answers_the_same() {
    JsonNode run = Content.startedRun(Content.sayingWorkflow());

    Reply replay = mia.post("/runs/%s/replay".formatted(run.path("id").asText()), Map.of()).is(202);

    assertThat(Content.settled("/runs/" + replay.text("id")).path("output"))
        .isEqualTo(run.path("output"));
  }

  @Test
  void only_a_run_that_failed_is_taken_up_again() {
    ada.post(waitingRun() + "/retry", Map.of()).isProblem(409, "WRONG_STATE");
  }

  private String waitingRun() {
    return "/runs/" + Content.startedRun(waiting).path("id").asText();
  }
}
