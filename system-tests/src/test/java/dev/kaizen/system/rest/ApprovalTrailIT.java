package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each act on a request stands in the audit trail: who, when, why, from where. */
class ApprovalTrailIT {
  private final Person mia = Person.acme("mia");
  private final Person rita = Person.acme("rita");
  private final Person cora = Person.acme("cora");
  private final JsonNode request =
      Content.openRequest(Content.startedRun(Content.askingWorkflow()).path("id").asText());
  private final String path = "/approvals/" + request.path("id").asText();

  @Test
  void every_act_of_a_person_names_them_their_door_their_address_and_their_reason() {
    rita.post(path + "/claim", Map.of()).is(200);
    rita.post(path + "/release", Map.of()).is(200);
    rita.post(path + "/assign", Map.of("to", "rob")).is(200);
    rita.post(path + "/comments", Map.of("text", "Looks dear")).is(201);
    rita.post(path + "/questions", Map.of("text", "Which centre?")).is(201);
    mia.post(path + "/answers", Map.of("text", "4711")).is(201);
    rita.post(path + "/delegate", Map.of("to", "cora", "reason", "I am away")).is(200);
    rita.post(path + "/approvers", Map.of("to", "rob", "reason", "He knows it")).is(200);
    mia.post(path + "/decisions", word("approve")).isProblem(403, "FORBIDDEN");
    rita.post(path + "/decisions", word("approve")).is(200);
    rita.delete(path + "/decisions/mine").is(200);
    rita.post(path + "/decisions", word("reject")).is(200);

    List<JsonNode> trail = trail();

    assertThat(actions(trail))
        .containsExactly(
            "approval.requested",
            "approval.claimed",
            "approval.released",
            "approval.assigned",
            "approval.commented",
            "approval.question-asked",
            "approval.question-answered",
            "approval.delegated",
            "approval.approver-added",
            "approval.decided",
            "approval.taken-back",
            "approval.decided");
    assertThat(trail.subList(1, trail.size()))
        .allSatisfy(
            entry -> {
              assertThat(entry.path("actor").asText()).isIn("rita", "mia");
              assertThat(entry.path("at").asText()).isNotBlank();
              assertThat(entry.at("/origin/channel").asText()).isEqualToIgnoringCase("rest");
              assertThat(entry.at("/origin/address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            });
    assertThat(trail.get(7).toString()).contains("I am away");
    assertThat(trail.getLast().toString()).contains("commentHash");
  }

  @Test
  void what_is_refused_to_who_may_decide_others_is_in_the_trail_too() {
    JsonNode own =
        Content.openRequest(
            Person.acme("ada")
                .post(
                    "/workflows/%s/runs?wait=60".formatted(Content.askingWorkflow()),
                    Map.of("input", Map.of("what", "Mine")))
                .is(200)
                .text("id"));
    Person.acme("ada")
        .post(
            "/approvals/%s/decisions".formatted(own.path("id").asText()),
            Map.of("decision", "approve", "contentHash", own.path("contentHash").asText()))
        .isProblem(403, "SEPARATION_OF_DUTIES");

    assertThat(
            cora.get("/audit/entries?action=approval.refused&subjectId=" + own.path("id").asText())
                .is(200)
                .items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.path("actor").asText()).isEqualTo("ada");
              assertThat(entry.at("/origin/address").asText()).isNotBlank();
              assertThat(entry.toString()).contains("SEPARATION_OF_DUTIES");
            });
  }

  @Test
  void who_cancels_the_run_is_who_withdrew_its_request() {
    String run = request.path("subject").asText().split(":", -1)[1];
    Person.acme("wim").post("/runs/%s/cancel".formatted(run), Map.of()).is(200);

    assertThat(rita.get(path).is(200).text("status")).isEqualTo("withdrawn");
    JsonNode last = trail().getLast();
    assertThat(last.path("action").asText()).isEqualTo("approval.withdrawn");
    assertThat(last.path("actor").asText()).isEqualTo("wim");
    assertThat(last.at("/origin/address").asText()).isNotBlank();
    rita.post(path + "/decisions", word("approve")).isProblem(409, "ALREADY_DECIDED");
  }

  /** Oldest first. */
  private List<JsonNode> trail() {
    return cora
        .get("/audit/entries?limit=200&subjectId=" + request.path("id").asText())
        .is(200)
        .items()
        .stream()
        .sorted(java.util.Comparator.comparingLong(entry -> entry.path("seq").asLong()))
        .toList();
  }

  private static List<String> actions(List<JsonNode> trail) {
    return trail.stream().map(entry -> entry.path("action").asText()).toList();
  }

  private Map<String, Object> word(String decision) {
    return Map.of(
        "decision",
        decision,
        "comment",
        "Seen",
        "contentHash",
        request.path("contentHash").asText());
  }
}
