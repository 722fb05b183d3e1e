package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeededChecksIT {
  private final Person rita = Person.acme("rita");
  private final Person cora = Person.acme("cora");
  private JsonNode decided = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

  @BeforeEach
  void decideOne() {
    JsonNode run = Content.startedRun(Content.askingWorkflow());
    JsonNode request = Content.openRequest(run.path("id").asText());
    decided = word(Person.acme("rob"), request, "approve").is(200).json();
  }

  @Test
  void check_looks_like_any_request_until_it_is_decided() {
    JsonNode seeded = seeded();
    String path = "/approvals/" + seeded.path("id").asText();

    JsonNode seen = rita.get(path).is(200).json();
    assertThat(seen.path("subject").asText()).isEqualTo(decided.path("subject").asText());
    assertThat(seen.path("requestedBy").asText()).isEqualTo("mia");
    assertThat(seen.at("/action/what").asText()).isEqualTo("Something else");
    rita.get(path + "/check").isProblem(404, "NOT_FOUND");

    word(rita, seen, "reject").is(200);
    assertThat(rita.get(path + "/check").is(200).text("why")).isEqualTo("Nobody asked for it");
  }

  @Test
  void who_approves_a_check_causes_nothing_and_is_counted_as_having_missed_it() {
    JsonNode before = reviewer();
    word(rita, seeded(), "approve").is(200);
    JsonNode after = reviewer();

    assertThat(after.path("checks").asInt()).isEqualTo(before.path("checks").asInt() + 1);
    assertThat(after.path("missed").asInt()).isEqualTo(before.path("missed").asInt() + 1);
    String run = decided.path("subject").asText().split(":", -1)[1];
    assertThat(Content.ended("/runs/" + run).path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  void who_made_a_check_does_not_decide_it() {
    word(cora, seeded(), "reject").isProblem(403, "SEPARATION_OF_DUTIES");
  }

  @Test
  void check_needs_a_closed_request_another_value_and_a_reason() {
    JsonNode open =
        Content.openRequest(Content.startedRun(Content.askingWorkflow()).path("id").asText());

    cora.post("/approvals/checks", order(open, "Other", "Wrong")).isProblem(409, "WRONG_STATE");
    cora.post("/approvals/checks", order(decided, "This", "Wrong")).isProblem(400, "INVALID_INPUT");
    cora.post("/approvals/checks", order(decided, "Other", " ")).isProblem(400, "INVALID_INPUT");
    rita.post("/approvals/checks", order(decided, "Other", "Wrong")).isProblem(403, "FORBIDDEN");
  }

  private JsonNode seeded() {
    return cora.post("/approvals/checks", order(decided, "Something else", "Nobody asked for it"))
        .is(201)
        .json();
  }

  private JsonNode reviewer() {
    for (JsonNode each : cora.get("/approvals/oversight").is(200).json().path("reviewers")) {
      if (each.path("person").asText().equals("rita")) {
        return each;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static Map<String, Object> order(JsonNode from, String what, String why) {
    return Map.of("from", from.path("id").asText(), "arguments", Map.of("what", what), "why", why);
  }

  private static Reply word(Person person, JsonNode request, String decision) {
    return person.post(
        "/approvals/%s/decisions".formatted(request.path("id").asText()),
        Map.of(
            "decision",
            decision,
            "comment",
            "Looked at",
            "contentHash",
            request.path("contentHash").asText()));
  }
}
