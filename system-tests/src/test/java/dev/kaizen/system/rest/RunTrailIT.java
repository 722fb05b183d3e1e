package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.sdk.run.RunEventCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every step, model call, tool call and decision of random runs stands in the exported trail, in
 * order. {@code -Dkaizen.trail.runs=1000} for the full measure, {@code -Dkaizen.trail.seed=} for
 * the same runs again.
 */
class RunTrailIT {
  private static final int RUNS = Integer.getInteger("kaizen.trail.runs", 100);
  private static final int WORKFLOWS = 12;
  private static final long SEED = Long.getLong("kaizen.trail.seed", System.nanoTime());

  private static final int KINDS = 6;
  private static final String TOOL_CALL = ".*/calls\\[\\d+]/(read|write|commit)";

  private final Random random = new Random(SEED);
  private final Person mia = Person.acme("mia");

  @Test
  void whatever_runs_did_is_in_the_export_in_order() {
    List<String> workflows =
        IntStream.range(0, WORKFLOWS)
            .mapToObj(i -> published(Content.freshName("any"), i % KINDS))
            .toList();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(started(workflows.get(random.nextInt(WORKFLOWS))));
      if (i % 50 == 49) {
        decideAll();
      }
    }
    Map<String, List<JsonNode>> journals = new LinkedHashMap<>();
    for (String run : runs) {
      ended(run);
      journals.put(run, events(run));
    }

    String bundle = Person.acme("aud").get("/audit/export").is(200).response().body();
    Map<String, TrailChecker.Trail> trails = TrailChecker.check(bundle);

    long steps = 0;
    long models = 0;
    long tools = 0;
    long decisions = 0;
    for (String run : runs) {
      TrailChecker.Trail trail = trails.get(run);
      assertThat(trail).as("seed %d, run %s", SEED, run).isNotNull();
      assertThat(trail.faults).as("seed %d, run %s", SEED, run).isEmpty();
      assertThat(trail.steps)
          .as("seed %d, run %s", SEED, run)
          .containsExactlyElementsOf(journals.get(run).stream().map(RunTrailIT::step).toList());
      JsonNode told = mia.get("/runs/" + run).is(200).json();
      assertThat(trail.modelCalls)
          .as("seed %d, model calls of %s", SEED, run)
          .isEqualTo(told.at("/usage/modelCalls").asLong());
      steps += trail.steps.size();
      models += trail.modelCalls;
      decisions += trail.decisions;
      tools +=
          trail.steps.stream()
              .filter(s -> s.kind().equals("StepCompleted") && s.node().matches(TOOL_CALL))
              .count();
    }
    System.out.printf(
        "runs %d, events %d, model calls %d, tool calls %d, decisions %d: all in the trail, in"
            + " order%n",
        RUNS, steps, models, tools, decisions);
    assertThat(List.of(models, tools, decisions))
        .as("seed %d: the runs did something of each kind", SEED)
        .allMatch(count -> count > 0);
  }

  @Test
  void checker_finds_what_is_left_out_and_what_is_out_of_order() {
    String run = started(published(Content.freshName("any"), 0));
    ended(run);
    List<String> lines =
        Person.acme("aud").get("/audit/export").is(200).response().body().lines().toList();
    List<Integer> own =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains("\"subjectId\":\"" + run + "\""))
            .boxed()
            .toList();
    assertThat(own).hasSizeGreaterThan(2);
    for (int at : own) {
      List<String> less = new ArrayList<>(lines);
      less.remove(at);
      TrailChecker.Trail trail = TrailChecker.check(String.join("\n", less)).get(run);
      assertThat(trail.faults).as("without line %d", at).isNotEmpty();
    }
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(own.get(0), lines.get(own.get(1)));
    swapped.set(own.get(1), lines.get(own.get(0)));
    assertThat(TrailChecker.check(String.join("\n", swapped)).get(run).faults).isNotEmpty();
  }

  /** A chain of one to five parts, each but the first of any kind. */
  private String published(String name, int first) {
    StringBuilder nodes = new StringBuilder();
    StringBuilder edges = new StringBuilder();
    int parts = 1 + random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      nodes.append(part("p" + i, i == 0 ? first : random.nextInt(KINDS)).indent(2));
      if (i > 0) {
        edges.append("  - {from: p%d, to: p%d}\n".formatted(i - 1, i));
      }
    }
    Content.publish(
        name,
        """
        name: %%s
        title: Anything
        input:
          - {name: what, type: string, description: What it is about}
        state:
          - {name: said, type: list, reducer: append}
        nodes:
        %s%soutput: {said: "size(state.said)"}
        """
            .formatted(nodes, edges.isEmpty() ? "" : "edges:\n" + edges));
    return name;
  }

  private String part(String id, int kind) {
    return switch (kind) {
      case 0 -> "- {type: transform, id: %s, set: {said: \"'a'\"}}\n".formatted(id);
      case 1 ->
          """
          - type: parallel
            id: %1$s
            branches:
              - {name: one, nodes: [{type: transform, id: %1$sa, set: {said: "'b'"}}]}
              - {name: two, nodes: [{type: transform, id: %1$sb, set: {said: "'c'"}}]}
          """
              .formatted(id);
      case 2 ->
          """
          - type: loop
            id: %1$s
            atMost: %2$d
            body:
              nodes:
                - {type: transform, id: %1$sl, set: {said: "'d'"}}
          """
              .formatted(id, 1 + random.nextInt(3));
      case 3 ->
          """
          - type: approval
            id: %s
            title: Ask a person
            question: input.what
            reason: "'A person must look at it.'"
            action: {what: input.what}
            approverRole: reviewer
            into: %1$s
          """
              .formatted(id);
      case 4 ->
          """
          - type: agent
            id: %1$s
            instructions: Answer the question.
            inputs: {question: input.what}
            outputs:
              - {name: answer, type: string, description: The answer}
            into: %1$s
          """
              .formatted(id);
      default ->
          """
          - type: agent
            id: %1$s
            instructions: Work on the task with the tools.
            inputs: {task: input.what}
            outputs:
              - {name: answer, type: string, description: The answer}
            tools: [calculate]
            atMost: 3
            into: %1$s
          """
              .formatted(id);
    };
  }

  private String started(String workflow) {
    return mia.post(
            "/workflows/%s/runs".formatted(workflow),
            Map.of(
                "input",
                Map.of(
                    "what",
                    "Calculate %d * %d.".formatted(random.nextInt(99), random.nextInt(99)))))
        .is(202)
        .text("id");
  }

  private void ended(String run) {
    JsonNode now = Content.settled("/runs/" + run);
    while (now.path("status").asText().equals("WAITING")) {
      decideAll();
      now = Content.settled("/runs/" + run);
    }
  }

  private void decideAll() {
    Person rita = Person.acme("rita");
    for (JsonNode request :
        rita.get("/approvals?assignee=me&status=open&limit=200").is(200).items()) {
      if (request.path("origin").asText().startsWith("any-")) {
        rita.post(
            "/approvals/%s/decisions".formatted(request.path("id").asText()),
            Map.of(
                "decision",
                random.nextInt(4) == 0 ? "reject" : "approve",
                "contentHash",
                request.path("contentHash").asText()));
      }
    }
  }

  private List<JsonNode> events(String run) {
    List<JsonNode> events = new ArrayList<>();
    String cursor = "";
    do {
      Reply page = mia.get("/runs/%s/events?limit=200%s".formatted(run, cursor)).is(200);
      events.addAll(page.items());
      cursor = page.json().path("nextCursor").asText("");
      cursor = cursor.isEmpty() || cursor.equals("null") ? "" : "&cursor=" + cursor;
    } while (!cursor.isEmpty());
    return events;
  }

  private static TrailChecker.Step step(JsonNode event) {
    String kind = event.path("kind").asText();
    String text =
        RunEventCodec.toJson(RunEventCodec.fromJson(kind, event.path("event").toString()));
    return new TrailChecker.Step(
        event.path("seq").asLong(), kind, event.at("/event/node").asText(""), sha256(text));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
    }
  }
}
