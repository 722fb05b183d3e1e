package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a control that fails to one that holds, as a compliance officer goes about it. */
class ComplianceWorkIT {
  private final Person cora = Person.acme("cora");
  private final Person ada = Person.acme("ada");
  private final String due = Instant.now().plusSeconds(86_400).toString();

  @Test
  void workflow_without_a_risk_is_a_finding_until_the_risk_is_recorded_and_accepted() {
    String workflow = Content.askingWorkflow();
    JsonNode finding = finding("risk-register", workflow);
    assertThat(finding.path("problem").asText()).isEqualTo("no risk is recorded");
    assertThat(finding.path("status").asText()).isEqualTo("open");

    String path = "/compliance/findings/" + finding.path("id").asText();
    Reply planned =
        cora.put(path, Map.of("owner", "wim", "dueAt", due, "plan", "Write it down"), etag(path))
            .is(200);
    assertThat(planned.text("status")).isEqualTo("in-work");
    assertThat(planned.text("owner")).isEqualTo("wim");

    String entry = "/compliance/register/workflow/" + workflow;
    cora.put(entry, Compliance.facts(), "\"0\"").is(200);
    String seen = etag(entry);
    cora.put(entry + "/acceptance", Map.of(), seen).isProblem(403, "SEPARATION_OF_DUTIES");
    // The item is the same, what is wrong with it is not: the finding stays.
    assertThat(cora.post(path + "/retest", Map.of()).is(200).text("status")).isEqualTo("in-work");
    assertThat(ada.put(entry + "/acceptance", Map.of(), seen).is(200).text("acceptedBy"))
        .isEqualTo("ada");

    assertThat(cora.post(path + "/retest", Map.of()).is(200).text("status")).isEqualTo("resolved");
    assertThat(log("finding", finding.path("id").asText()))
        .containsExactly("finding.opened", "finding.planned", "finding.resolved");
    assertThat(log("register", workflow)).containsExactly("register.changed", "register.accepted");
  }

  @Test
  void risk_is_borne_by_another_than_the_owner_and_the_control_fails_all_the_same() {
    String workflow = Content.askingWorkflow();
    String path =
        "/compliance/findings/" + finding("processing-record", workflow).path("id").asText();
    Map<String, Object> borne = Map.of("reason", "It ends next week", "until", due);
    cora.put(path + "/acceptance", borne, etag(path)).isProblem(409, "WRONG_STATE");
    cora.put(path, Map.of("owner", "cora", "dueAt", due, "plan", "Later"), etag(path)).is(200);
    cora.put(path + "/acceptance", borne, etag(path)).isProblem(403, "SEPARATION_OF_DUTIES");
    String stale = etag(path);
    assertThat(ada.put(path + "/acceptance", borne, stale).is(200).text("status"))
        .isEqualTo("accepted");
    ada.put(path + "/acceptance", borne, stale).isProblem(412, "STALE_VERSION");
    assertThat(
            cora.get("/compliance/controls/processing-record")
                .is(200)
                .json()
                .at("/control/status")
                .asText())
        .isEqualTo("failing");
  }

  @Test
  void plan_needs_a_member_a_time_to_come_and_words() {
    String path =
        "/compliance/findings/"
            + finding("risk-register", Content.askingWorkflow()).path("id").asText();
    Map<String, Object> good = Map.of("owner", "wim", "dueAt", due, "plan", "x");
    for (var bad :
        List.of(
            Map.entry("owner", "nobody"),
            Map.entry("dueAt", "2020-01-01"),
            Map.entry("plan", " "))) {
      Map<String, Object> body = new HashMap<>(good);
      body.put(bad.getKey(), bad.getValue());
      assertThat(cora.put(path, body, etag(path)).isProblem(400, "INVALID_INPUT").text("detail"))
          .contains(bad.getKey());
    }
  }

  @Test
  void owner_of_a_control_gets_its_findings_to_come() {
    cora.put("/compliance/controls/risk-register/owner", Map.of("owner", "wim")).is(200);
    assertThat(finding("risk-register", Content.askingWorkflow()).path("owner").asText())
        .isEqualTo("wim");
    cora.put("/compliance/controls/no-such/owner", Map.of("owner", "wim"))
        .isProblem(404, "NOT_FOUND");
  }

  @Test
  void attestation_stands_for_its_clause_until_it_is_withdrawn() {
    String id = Compliance.attested("CC6.4").text("id");
    JsonNode clause = clause("CC6.4");
    assertThat(clause.path("state").asText()).isEqualTo("attested");
    assertThat(clause.at("/attestation/by").asText()).isEqualTo("cora");
    assertThat(
            cora.get("/compliance/attestations/%s/content".formatted(id)).is(200).response().body())
        .isEqualTo("Signed by all.");
    for (JsonNode other : cora.get("/compliance/attestations?limit=200").is(200).items()) {
      if (other.path("clause").asText().equals("CC6.4") && other.path("inForce").asBoolean()) {
        cora.post(
                "/compliance/attestations/%s/withdraw".formatted(other.path("id").asText()),
                Map.of("reason", "Replaced"))
            .is(200);
      }
    }
    assertThat(clause("CC6.4").path("state").asText()).isEqualTo("not-covered");
    cora.post("/compliance/attestations/%s/withdraw".formatted(id), Map.of("reason", "Again"))
        .isProblem(409, "WRONG_STATE");
    assertThat(log("attestation", id))
        .containsExactly("attestation.added", "attestation.withdrawn");
  }

  @Test
  void auditor_reads_and_changes_nothing() {
    Person aud = Person.acme("aud");
    aud.get("/compliance/findings").is(200);
    aud.get("/compliance/register/workflow").is(200);
    aud.put("/compliance/controls/risk-register/owner", Map.of("owner", "aud"))
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void every_framework_is_told_clause_by_clause() {
    List<JsonNode> frameworks = cora.get("/compliance/frameworks").is(200).items();
    assertThat(frameworks)
        .extracting(f -> f.path("id").asText())
        .containsExactly(
            "soc2", "gdpr", "hipaa", "eu-ai-act", "iso-42001", "owasp-agentic", "part-11");
    for (JsonNode framework : frameworks) {
      assertThat(
              cora.get("/compliance/frameworks/%s/clauses".formatted(framework.path("id").asText()))
                  .is(200)
                  .items())
          .isNotEmpty();
    }
    cora.get("/compliance/frameworks/none/clauses").isProblem(404, "NOT_FOUND");
  }

  @Test
  void record_of_processing_says_what_the_graph_does_and_what_the_register_says() {
    String workflow = Content.askingWorkflow();
    cora.put("/compliance/register/workflow/" + workflow, Compliance.facts(), "\"0\"").is(200);
    JsonNode line =
        all("/compliance/processing-record").stream()
            .filter(a -> a.path("workflow").asText().equals(workflow))
            .findFirst()
            .orElseThrow();
    assertThat(line.at("/register/purpose").asText()).isEqualTo("Ask a person");
    assertThat(line.at("/approverRoles/0").asText()).isEqualTo("reviewer");
    assertThat(line.path("processors")).isEmpty();
  }

  @Test
  void control_tells_its_history_and_what_fails_it() {
    cora.post("/compliance/assessments", Map.of()).is(200);
    Content.askingWorkflow();
    cora.post("/compliance/assessments", Map.of()).is(200);
    JsonNode detail = cora.get("/compliance/controls/risk-register").is(200).json();
    assertThat(detail.path("failingItems")).isNotEmpty();
    List<JsonNode> history = cora.get("/compliance/controls/risk-register/history").is(200).items();
    assertThat(history.getFirst().path("failing").asLong())
        .isEqualTo(detail.at("/control/failing").asLong());
    assertThat(history.size()).isGreaterThan(1);
  }

  private JsonNode finding(String control, String workflow) {
    cora.post("/compliance/assessments", Map.of()).is(200);
    return all("/compliance/findings?control=" + control).stream()
        .filter(
            f ->
                f.at("/item/workflow").asText().equals(workflow)
                    || f.at("/item/item").asText().equals(workflow))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode clause(String id) {
    return cora.get("/compliance/frameworks/soc2/clauses").is(200).items().stream()
        .filter(c -> c.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> all = new java.util.ArrayList<>();
    String start = path + (path.contains("?") ? "&" : "?") + "limit=200";
    Reply page = cora.get(start).is(200);
    all.addAll(page.items());
    while (page.json().path("nextCursor").isTextual()) {
      page = cora.get(start + "&cursor=" + page.text("nextCursor")).is(200);
      all.addAll(page.items());
    }
    return all;
  }

  private String etag(String path) {
    return cora.get(path).is(200).header("ETag").orElseThrow();
  }

  private List<String> log(String type, String id) {
    return cora
        .get("/audit/entries?subjectType=%s&subjectId=%s".formatted(type, id))
        .is(200)
        .items()
        .reversed()
        .stream()
        .map(e -> e.path("action").asText())
        .toList();
  }
}
