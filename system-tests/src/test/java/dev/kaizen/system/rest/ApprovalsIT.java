package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApprovalsIT {
  private static String asking;

  private final Person rita = Person.acme("rita");
  private final Person rob = Person.acme("rob");

  @BeforeAll
  static void publish() {
    asking = Content.askingWorkflow();
  }

  @Test
  void request_is_claimed_released_and_approved_and_the_run_goes_on() throws Exception {
    String run = run();
    JsonNode request = Content.openRequest(run);
    String path = "/approvals/" + request.path("id").asText();

    assertThat(rita.post(path + "/claim", Map.of()).is(200).text("claimedBy")).isEqualTo("rita");
    rob.post(path + "/claim", Map.of()).is(409);
    assertThat(rita.post(path + "/release", Map.of()).is(200).json().path("claimedBy").isNull())
        .isTrue();
    JsonNode decided = rita.post(path + "/decisions", approve(request)).is(200).json();

    assertThat(decided.path("status").asText()).isEqualTo("approved");
    assertThat(decided.path("decisions").get(0).path("decision").asText()).isEqualTo("approve");
    assertThat(rita.get("/approvals?status=decided&limit=200").is(200).items())
        .extracting(r -> r.path("id").asText())
        .contains(request.path("id").asText());
    assertThat(finished(run).path("output").path("approved").asBoolean()).isTrue();
  }

  @Test
  void rejection_needs_a_word_why() throws Exception {
    String run = run();
    JsonNode request = Content.openRequest(run);
    String path = "/approvals/%s/decisions".formatted(request.path("id").asText());
    String hash = request.path("contentHash").asText();

    rita.post(path, Map.of("decision", "reject", "contentHash", hash))
        .isProblem(400, "INVALID_INPUT");
    rita.post(path, Map.of("decision", "reject", "comment", "Too dear", "contentHash", hash))
        .is(200);

    assertThat(finished(run).path("output").path("approved").asBoolean()).isFalse();
  }

  @Test
  void decision_on_something_else_than_is_asked_is_refused() {
    JsonNode request = Content.openRequest(run());

    rita.post(
            "/approvals/%s/decisions".formatted(request.path("id").asText()),
            Map.of("decision", "approve", "comment", "", "contentHash", "0".repeat(64)))
        .isProblem(409, "CONTENT_CHANGED");
  }

  @Test
  void requester_cannot_approve_own_request() {
    String run =
        Person.acme("ada")
            .post(
                "/workflows/%s/runs?wait=60".formatted(asking),
                Map.of("input", Map.of("what", "Mine")))
            .is(200)
            .text("id");
    JsonNode request = Content.openRequest(run);

    Person.acme("ada")
        .post("/approvals/%s/decisions".formatted(request.path("id").asText()), approve(request))
        .is(403);
  }

  @Test
  void fifty_decisions_at_once_are_one_decision() throws Exception {
    String run = run();
    JsonNode request = Content.openRequest(run);
    String path = "/approvals/%s/decisions".formatted(request.path("id").asText());
    CountDownLatch start = new CountDownLatch(1);

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<Integer>> answers =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return (i % 2 == 0 ? rita : rob).post(path, approve(request)).status();
                          }))
              .toList();
      start.countDown();
      statuses = answers.stream().map(ApprovalsIT::got).toList();
    }

    assertThat(statuses).filteredOn(s -> s == 200).hasSize(1);
    assertThat(statuses).filteredOn(s -> s != 200).hasSize(49).containsOnly(409);
    assertThat(finished(run).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(
            rita.get("/approvals/" + request.path("id").asText()).json().path("decisions").size())
        .isEqualTo(1);
  }

  private static Integer got(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String run() {
    JsonNode run = Content.startedRun(asking);
    assertThat(run.path("status").asText()).isEqualTo("WAITING");
    return run.path("id").asText();
  }

  private static Map<String, String> approve(JsonNode request) {
    return Map.of(
        "decision", "approve",
        "comment", "As offered.",
        "contentHash", request.path("contentHash").asText());
  }

  /** The run once it has ended: its own stream of events says when. */
  private static JsonNode finished(String run) {
    Person mia = Person.acme("mia");
    Person.send(
            mia.request("/runs/%s/events".formatted(run))
                .header("Accept", "text/event-stream")
                .GET())
        .is(200);
    return mia.get("/runs/" + run).is(200).json();
  }
}
