package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What runs cost, what holds them back, and that the figures agree. */
class UsageIT {
  private final Person ada = Person.acme("ada");

  @Test
  void a_run_costs_what_its_records_and_its_budget_say_to_the_millionth() {
    String workflow = Content.modelWorkflow(pricedModel());
    JsonNode budget = budget(workflow, 1_000_000, "stop");

    JsonNode run = Content.startedRun(workflow);

    long cost = run.at("/usage/costMicros").asLong();
    assertThat(run.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(cost).isPositive();
    assertThat(records(run))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.path("costMicros").asLong()).isEqualTo(cost);
              assertThat(r.path("tokensIn").asLong()).isEqualTo(run.at("/usage/tokensIn").asLong());
              assertThat(r.path("who").asText()).isEqualTo("mia");
              assertThat(r.path("workflow").asText()).isEqualTo(workflow);
              assertThat(r.path("node").asText()).isEqualTo("answer");
              assertThat(r.path("priceVersion").asInt()).isEqualTo(1);
            });
    JsonNode status = ada.get("/budgets/" + budget.path("id").asText()).is(200).json();
    assertThat(status.path("usedMicros").asLong()).isEqualTo(cost);
    assertThat(status.path("heldMicros").asLong()).isZero();
    assertThat(ada.get("/usage?groupBy=workflow&limit=200").is(200).items())
        .filteredOn(sum -> sum.path("key").asText().equals(workflow))
        .singleElement()
        .satisfies(sum -> assertThat(sum.path("costMicros").asLong()).isEqualTo(cost));
    assertThat(ada.get("/usage/export").is(200).response().body())
        .startsWith("at,who,run,")
        .contains(run.path("id").asText() + "," + workflow + ",answer,");
  }

  @Test
  void a_run_fails_when_its_budget_is_used_up_and_nothing_was_called() {
    String workflow = Content.modelWorkflow(pricedModel());
    budget(workflow, 10, "stop");

    String id = Content.startedRun(workflow).path("id").asText();
    JsonNode run = Content.ended("/runs/" + id);

    assertThat(run.path("status").asText()).isEqualTo("FAILED");
    assertThat(run.at("/error/code").asText()).isEqualTo("BUDGET_EXCEEDED");
    assertThat(records(run)).isEmpty();
  }

  @Test
  void runs_that_race_never_spend_more_than_their_budget() {
    String workflow = Content.modelWorkflow(pricedModel());
    JsonNode budget = budget(workflow, 20_000, "stop");
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      runs.add(
          Person.acme("mia")
              .post(
                  "/workflows/%s/runs".formatted(workflow), Map.of("input", Map.of("what", "This")))
              .is(202)
              .text("id"));
    }
    List<JsonNode> ends = runs.stream().map(id -> Content.ended("/runs/" + id)).toList();

    long used =
        ada.get("/budgets/" + budget.path("id").asText())
            .is(200)
            .json()
            .path("usedMicros")
            .asLong();
    assertThat(used).isPositive().isLessThanOrEqualTo(20_000);
    assertThat(ends.stream().mapToLong(run -> run.at("/usage/costMicros").asLong()).sum())
        .isEqualTo(used);
    assertThat(ends)
        .filteredOn(run -> run.path("status").asText().equals("FAILED"))
        .isNotEmpty()
        .allSatisfy(run -> assertThat(run.at("/error/code").asText()).isEqualTo("BUDGET_EXCEEDED"));
  }

  @Test
  void a_run_waits_for_a_person_to_raise_its_budget_and_then_goes_on() {
    String workflow = Content.modelWorkflow(pricedModel());
    JsonNode budget = budget(workflow, 10, "pause");
    String path = "/budgets/" + budget.path("id").asText();

    String run = "/runs/" + Content.startedRun(workflow).path("id").asText();
    assertThat(Content.settled(run).path("status").asText()).isEqualTo("PAUSED");

    ada.put(path, terms(budget, 1_000_000), "\"7\"").isProblem(412, "STALE_VERSION");
    ada.put(path, terms(budget, 1_000_000), "\"1\"").is(200);
    ada.post(run + "/resume", Map.of()).is(200);
    JsonNode ended = Content.settled(run);
    assertThat(ended.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(ada.get(path).is(200).json().path("usedMicros").asLong())
        .isEqualTo(ended.at("/usage/costMicros").asLong());
    ada.delete(path, "\"2\"").is(204);
    ada.get(path).isProblem(404, "NOT_FOUND");
  }

  @Test
  void a_quota_that_is_used_up_refuses_the_next_run_and_says_until_when() {
    Person theirs = Person.globex("gl-ada");
    Map<String, Object> input = Map.of("input", Map.of("question", "What is this?"));
    JsonNode quota = theirs.get("/quotas/runs-per-day").is(200).json();
    String seen = "\"" + quota.path("revision").asInt() + "\"";
    JsonNode set =
        theirs
            .put("/quotas/runs-per-day", Map.of("limit", quota.path("used").asLong()), seen)
            .is(200)
            .json();
    try {
      Reply refused = theirs.post("/workflows/hello/runs", input).isProblem(429, "QUOTA_EXCEEDED");
      assertThat(refused.text("detail")).contains("runs-per-day is " + set.path("limit").asText());
      assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow()))
          .isBetween(1L, 86_400L);
    } finally {
      Map<String, Object> none = new TreeMap<>();
      none.put("limit", null);
      theirs.put("/quotas/runs-per-day", none, "\"" + set.path("revision").asInt() + "\"").is(200);
    }
    theirs.post("/workflows/hello/runs", input).is(202);
  }

  @Test
  void every_answer_tells_how_many_requests_are_left() {
    Reply reply = ada.get("/models").is(200);
    assertThat(reply.header("RateLimit-Policy").orElseThrow()).matches("\"\\w+\";q=\\d+;w=60");
    assertThat(reply.header("RateLimit").orElseThrow()).matches("\"\\w+\";r=\\d+;t=\\d+");
  }

  @Test
  void members_neither_see_nor_set_what_may_be_spent() {
    Person mia = Person.acme("mia");
    mia.get("/budgets").isProblem(403, "FORBIDDEN");
    mia.get("/usage").isProblem(403, "FORBIDDEN");
    Person.acme("aud").get("/usage").is(200);
    Person.acme("aud")
        .put("/quotas/documents", Map.of("limit", 1), "\"0\"")
        .isProblem(403, "FORBIDDEN");
  }

  private String pricedModel() {
    String name = Content.freshName("model");
    ada.post("/models", Map.of("name", name, "provider", "offline", "model", "extractive-1"))
        .is(201);
    ada.put(
            "/prices/" + name,
            Map.of(
                "inMicrosPerMillion", 2_500_000,
                "outMicrosPerMillion", 10_000_000,
                "maxOutputTokens", 500),
            "\"0\"")
        .is(200);
    return name;
  }

  private JsonNode budget(String workflow, long limitMicros, String atLimit) {
    return ada.post(
            "/budgets",
            Map.of(
                "name",
                Content.freshName("budget"),
                "scope",
                "workflow",
                "workflow",
                workflow,
                "period",
                "month",
                "limitMicros",
                limitMicros,
                "atLimit",
                atLimit))
        .is(201)
        .json();
  }

  private static Map<String, Object> terms(JsonNode budget, long limitMicros) {
    return Map.of(
        "name",
        budget.path("name").asText(),
        "scope",
        "workflow",
        "workflow",
        budget.path("workflow").asText(),
        "period",
        "month",
        "limitMicros",
        limitMicros,
        "atLimit",
        "pause");
  }

  private List<JsonNode> records(JsonNode run) {
    return ada.get("/usage/records?run=" + run.path("id").asText()).is(200).items();
  }
}
