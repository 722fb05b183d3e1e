package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunsIT {
  private static String saying;
  private static String asking;

  private final Person mia = Person.acme("mia");

  @BeforeAll
  static void publish() {
    saying = Content.sayingWorkflow();
    asking = Content.askingWorkflow();
  }

  @Test
  void run_is_accepted_at_once_with_the_place_to_look_at() {
    Reply started =
        mia.post("/workflows/%s/runs".formatted(saying), Map.of("input", Map.of("what", "Hey")))
            .is(202);

    String id = started.text("id");
    assertThat(started.header("Location")).contains("/api/v1/runs/" + id);
    assertThat(mia.get("/runs/" + id).is(200).text("workflow")).isEqualTo(saying);
  }

  @Test
  void run_that_is_waited_for_is_answered_with_all_its_fields() {
    JsonNode run = Content.startedRun(saying);

    assertThat(run.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "id",
            "workflow",
            "version",
            "status",
            "input",
            "output",
            "error",
            "startedBy",
            "createdAt",
            "updatedAt",
            "usage");
    assertThat(run.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(run.path("output").path("said").asText()).isEqualTo("This");
    assertThat(run.path("startedBy").asText()).isEqualTo("mia");
  }

  @Test
  void steps_and_events_tell_what_was_done() {
    String id = Content.startedRun(saying).path("id").asText();

    JsonNode step = mia.get("/runs/%s/steps".formatted(id)).is(200).items().getFirst();
    assertThat(step.path("node").asText()).isEqualTo("say");
    assertThat(step.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(step.path("stateAfter").path("said").asText()).isEqualTo("This");
    List<JsonNode> events = mia.get("/runs/%s/events".formatted(id)).is(200).items();
    assertThat(events.getFirst().path("kind").asText()).isEqualTo("Started");
    assertThat(events.getLast().path("kind").asText()).isEqualTo("Completed");
  }

  @Test
  void events_are_told_in_pages() {
    String id = Content.startedRun(saying).path("id").asText();

    Reply first = mia.get("/runs/%s/events?limit=1".formatted(id)).is(200);
    Reply second =
        mia.get("/runs/%s/events?limit=1&cursor=%s".formatted(id, first.text("nextCursor")))
            .is(200);

    assertThat(first.items().getFirst().path("seq").asLong()).isEqualTo(1);
    assertThat(second.items().getFirst().path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void stream_of_a_finished_run_tells_every_event_and_ends() {
    String id = Content.startedRun(saying).path("id").asText();

    String all = stream(id, null);
    String rest = stream(id, "1");

    assertThat(all).contains("event: Started", "event: Completed", "event: end");
    assertThat(rest).doesNotContain("event: Started").contains("id: 2", "event: end");
  }

  @Test
  void runs_are_found_by_workflow_status_and_time() {
    String id = Content.startedRun(saying).path("id").asText();

    assertThat(mia.get("/runs?status=COMPLETED&limit=5&workflow=" + saying).is(200).items())
        .extracting(run -> run.path("id").asText())
        .contains(id);
    assertThat(mia.get("/runs?status=FAILED&workflow=" + saying).is(200).items()).isEmpty();
    assertThat(mia.get("/runs?to=2020-01-01&workflow=" + saying).is(200).items()).isEmpty();
  }

  @Test
  void run_is_held_let_go_and_ended_by_those_who_may() {
    Person ada = Person.acme("ada");
    String run = "/runs/" + Content.startedRun(asking).path("id").asText();

    mia.post(run + "/pause", Map.of()).isProblem(403, "FORBIDDEN");
    assertThat(ada.post(run + "/pause", Map.of()).is(200).text("status")).isEqualTo("PAUSED");
    assertThat(ada.post(run + "/resume", Map.of()).is(200).text("status"))
        .isIn("WAITING", "QUEUED", "RUNNING");
    assertThat(ada.post(run + "/cancel", Map.of()).is(200).text("status")).isEqualTo("CANCELLED");
    ada.post(run + "/resume", Map.of()).isProblem(409, "WRONG_STATE");
  }

  @Test
  void input_that_does_not_fit_starts_nothing() {
    int before = mia.get("/runs?limit=200&workflow=" + saying).items().size();

    mia.post("/workflows/%s/runs".formatted(saying), Map.of("input", Map.of("who", "me")))
        .isProblem(400, "INVALID_INPUT");

    assertThat(mia.get("/runs?limit=200&workflow=" + saying).items()).hasSize(before);
  }

  private String stream(String id, String last) {
    var request =
        mia.request("/runs/%s/events".formatted(id)).header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    Reply reply = Person.send(request.GET()).is(200);
    assertThat(reply.header("Content-Type").orElse("")).startsWith("text/event-stream");
    return reply.response().body();
  }
}
