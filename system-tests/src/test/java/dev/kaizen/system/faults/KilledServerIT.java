package dev.kaizen.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a kill of the server at the worst moments leaves: the run finishes, and once. */
class KilledServerIT {

  @Test
  void a_run_that_waits_for_a_person_finishes_once_after_a_kill() throws Exception {
    String run =
        start(
            "purchase-approval",
            Map.of("request", "Please buy the 40 laptops of Northwind's quote Q-2026-118."));
    assertThat(wait(run).path("status").asText()).isEqualTo("WAITING");

    Stack.killServer();
    Stack.up();

    approve("rita", run);
    approve("rob", run);

    assertThat(wait(run).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(completedNodes(run)).doesNotHaveDuplicates();
    assertThat(Stack.as("cora").get("/audit/verify").path("intact").asBoolean()).isTrue();
  }

  @Test
  void a_run_whose_step_was_running_finishes_once_after_a_kill() throws Exception {
    String workflow = SlowRun.publish();
    try (SlowModel model = new SlowModel(Stack.stubPort())) {
      String run = SlowRun.start(workflow);
      assertThat(model.awaitFirstCall()).isTrue();

      Stack.killServer();
      model.release();
      Stack.up();

      JsonNode done = wait(run);
      assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(done.path("output").path("answer").asText()).isEqualTo("at last");
      assertThat(model.calls()).isGreaterThanOrEqualTo(2);
      assertThat(completedNodes(run)).containsExactly("ask");
      assertThat(Stack.as("cora").get("/audit/verify").path("intact").asBoolean()).isTrue();
    }
  }

  private static String start(String workflow, Map<String, Object> input) {
    return Stack.as("mia")
        .post("/workflows/%s/runs".formatted(workflow), Map.of("input", input))
        .path("id")
        .asText();
  }

  private static JsonNode wait(String run) {
    return SlowRun.settled(Stack.as("mia"), run);
  }

  private static void approve(String reviewer, String run) {
    ApiClient asReviewer = Stack.as(reviewer);
    JsonNode request = requestOf(asReviewer, run);
    asReviewer.post(
        "/approvals/%s/decisions".formatted(request.path("id").asText()),
        Map.of(
            "decision", "approve",
            "comment", "As offered.",
            "contentHash", request.path("contentHash").asText()));
  }

  private static JsonNode requestOf(ApiClient reviewer, String run) {
    for (JsonNode request :
        reviewer.get("/approvals?assignee=me&status=open&limit=200").path("items")) {
      if (request.path("subject").asText().contains(run)) {
        return request;
      }
    }
    throw new AssertionError("no request of run " + run + " in the inbox");
  }

  private static List<String> completedNodes(String run) {
    return SlowRun.completedSteps(Stack.as("mia"), run);
  }
}
