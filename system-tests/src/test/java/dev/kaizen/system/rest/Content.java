package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Makes things in acme under names that no test before has used. */
final class Content {
  private Content() {}

  static String freshName(String start) {
    return start + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A workflow that asks one reviewer; published. */
  static String askingWorkflow() {
    String name = freshName("ask");
    publish(
        name,
        """
        name: %s
        title: Ask a person
        description: Asks a reviewer
        input:
          - {name: what, type: string, description: What is asked}
        nodes:
          - type: approval
            id: ask
            title: Ask a person
            question: input.what
            reason: "'A person must look at it.'"
            action: {what: input.what}
            approverRole: reviewer
            into: decision
        output: {approved: "state.decision.decision == 'approve'"}
        """);
    return name;
  }

  /** A workflow with branches that waits for a signal; published. */
  static String waitingWorkflow() {
    String name = freshName("wait");
    publish(
        name,
        """
        name: %s
        title: Wait for a payment
        input:
          - {name: what, type: string, description: What is paid for}
        state:
          - {name: said, type: list, reducer: append}
        nodes:
          - type: parallel
            id: both
            branches:
              - {name: one, nodes: [{type: transform, id: one, set: {said: "'one'"}}]}
              - {name: two, nodes: [{type: transform, id: two, set: {said: "'two'"}}]}
          - {type: wait, id: paid, signal: payment, duration: "'PT1H'", into: paid}
        edges:
          - {from: both, to: paid}
        output: {said: state.said, amount: state.paid.payload.amount}
        """);
    return name;
  }

  /** A workflow that says what it is told; published. */
  static String sayingWorkflow() {
    String name = freshName("say");
    publish(name, sayingYaml());
    return name;
  }

  static String sayingYaml() {
    return """
    name: %s
    title: Say it
    description: Says what it is told – “größer”
    input:
      - {name: what, type: string, description: What to say}
    nodes:
      - type: transform
        id: say
        title: Say it
        set: {said: input.what}
    output: {said: state.said}
    """;
  }

  /** A workflow that asks the model of a connection; published. */
  static String modelWorkflow(String connection) {
    String name = freshName("model");
    publish(
        name,
        """
        name: %%s
        title: Ask a model
        input:
          - {name: what, type: string, description: What is asked}
        nodes:
          - type: agent
            id: answer
            title: Answer
            model: %s
            instructions: Answer the question.
            inputs: {question: input.what}
            outputs:
              - {name: answer, type: string, description: The answer}
            into: answer
        output: {answer: state.answer.answer}
        """
            .formatted(connection));
    return name;
  }

  static void publish(String name, String yaml) {
    Person.acme("wim").postText("/workflows", "application/yaml", yaml.formatted(name)).is(201);
    Person.acme("ada").post("/workflows/%s/versions/1/publish".formatted(name), Map.of()).is(200);
  }

  static JsonNode startedRun(String workflow) {
    return Person.acme("mia")
        .post(
            "/workflows/%s/runs?wait=60".formatted(workflow),
            Map.of("input", Map.of("what", "This")))
        .is(200)
        .json();
  }

  /** The run once it moves no more by itself. */
  static JsonNode settled(String run) {
    Instant end = Instant.now().plusSeconds(60);
    JsonNode now = Person.acme("mia").get(run).is(200).json();
    while (Set.of("QUEUED", "RUNNING").contains(now.path("status").asText())) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("The run does not come to rest: " + now);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      now = Person.acme("mia").get(run).is(200).json();
    }
    return now;
  }

  /** The run once it is over, however often its steps are tried again. */
  static JsonNode ended(String run) {
    Instant end = Instant.now().plusSeconds(60);
    JsonNode now = settled(run);
    while (now.path("status").asText().equals("WAITING")) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("The run does not end: " + now);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      now = settled(run);
    }
    return now;
  }

  /** The open request of a run that waits. */
  static JsonNode openRequest(String run) {
    return Person.acme("rita")
        .get("/approvals?assignee=me&status=open&limit=200")
        .is(200)
        .items()
        .stream()
        .filter(request -> request.path("subject").asText().contains(run))
        .findFirst()
        .orElseThrow(() -> new AssertionError("run " + run + " asks nobody"));
  }

  static String knowledgeBase() {
    String name = freshName("kb");
    Person.acme("wim").post("/knowledge-bases", Map.of("name", name)).is(201);
    return name;
  }

  static JsonNode document(String knowledgeBase) {
    return Person.acme("wim")
        .upload(
            "/knowledge-bases/%s/documents".formatted(knowledgeBase),
            "badgers.md",
            badgers().getBytes(StandardCharsets.UTF_8))
        .is(201)
        .json();
  }

  static String badgers() {
    return """
    # Badgers

    Badgers dig setts with many entrances. A sett can be a hundred years old.

    # Otters

    Otters hold hands while they sleep, so that they do not drift apart.
    """;
  }
}
