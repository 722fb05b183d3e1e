package dev.kaizen.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
    String name = "slow-" + UUID.randomUUID().toString().substring(0, 8);
    try (SlowModel model = new SlowModel(Stack.stubPort())) {
      Stack.as("ada")
          .post(
              "/models",
              Map.of(
                  "name",
                  name,
                  "provider",
                  "openai",
                  "baseUrl",
                  "http://localhost:%d/v1".formatted(Stack.stubPort()),
                  "model",
                  "slow",
                  "apiKey",
                  "not-a-real-key"));
      publish(name);
      String run = start(name, Map.of("question", "When?"));
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

  private static void publish(String name) {
    Stack.as("wim")
        .postText(
            "/workflows",
            "application/yaml",
            """
            name: %1$s
            title: Asks a slow model
            description: Asks a slow model
            input:
              - {name: question, type: string, description: What is asked, required: true, allowed: []}
            nodes:
              - type: agent
                id: ask
                title: Ask
                instructions: Answer the question.
                inputs: {question: input.question}
                outputs:
                  - {name: answer, type: string, description: The answer, required: true, allowed: []}
                model: %1$s
                into: answer
            edges: []
            output: {answer: state.answer.answer}
            """
                .formatted(name));
    Stack.as("ada").post("/workflows/%s/versions/1/publish".formatted(name), Map.of());
  }

  private static String start(String workflow, Map<String, Object> input) {
    return Stack.as("mia")
        .post("/workflows/%s/runs".formatted(workflow), Map.of("input", input))
        .path("id")
        .asText();
  }

  /** The run once it waits or has ended, or as it is after two minutes. */
  private static JsonNode wait(String run) {
    ApiClient mia = Stack.as("mia");
    JsonNode seen = mia.get("/runs/" + run);
    for (int i = 0; i < 240 && !settled(seen); i++) {
      LockSupport.parkNanos(500_000_000L);
      seen = mia.get("/runs/" + run);
    }
    return seen;
  }

  private static boolean settled(JsonNode run) {
    return List.of("WAITING", "COMPLETED", "FAILED", "CANCELLED")
        .contains(run.path("status").asText());
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
    List<String> nodes = new ArrayList<>();
    for (JsonNode step : Stack.as("mia").get("/runs/" + run + "/steps").path("items")) {
      if (step.path("status").asText().equalsIgnoreCase("COMPLETED")) {
        nodes.add(step.path("node").asText());
      }
    }
    return nodes;
  }
}
