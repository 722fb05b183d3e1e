package dev.kaizen.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Runs of a workflow whose one step, {@code ask}, asks the slow model. */
final class SlowRun {
  private static final List<String> SETTLED =
      List.of("WAITING", "COMPLETED", "FAILED", "CANCELLED");

  private SlowRun() {}

  /** Publishes such a workflow, and says its name. */
  static String publish() {
    String name = "slow-" + UUID.randomUUID().toString().substring(0, 8);
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
    return name;
  }

  static String start(String workflow) {
    return start(Stack.as("mia"), workflow);
  }

  static String start(ApiClient mia, String workflow) {
    return mia.post(
            "/workflows/%s/runs".formatted(workflow), Map.of("input", Map.of("question", "When?")))
        .path("id")
        .asText();
  }

  /** The run once it waits or has ended, or as it is after two minutes. */
  static JsonNode settled(ApiClient mia, String run) {
    JsonNode seen = mia.get("/runs/" + run);
    for (int i = 0; i < 240 && !SETTLED.contains(seen.path("status").asText()); i++) {
      LockSupport.parkNanos(500_000_000L);
      seen = mia.get("/runs/" + run);
    }
    return seen;
  }

  static List<String> completedSteps(ApiClient mia, String run) {
    List<String> nodes = new ArrayList<>();
    for (JsonNode step : mia.get("/runs/" + run + "/steps").path("items")) {
      if (step.path("status").asText().equalsIgnoreCase("COMPLETED")) {
        nodes.add(step.path("node").asText());
      }
    }
    return nodes;
  }
}
