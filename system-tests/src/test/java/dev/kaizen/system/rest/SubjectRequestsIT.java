package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a person asks about their own data, from the request to the end. */
class SubjectRequestsIT {
  private final Person cora = Person.acme("cora");
  private final Person ada = Person.acme("ada");
  private final String zelda = Content.freshName("Zelda Quax");

  @Test
  void erased_person_is_nowhere_any_more_and_the_log_still_proves_itself() {
    String asking = Content.askingWorkflow();
    String run = startedFor(asking);
    JsonNode approval = Content.openRequest(run);
    Person.acme("rita")
        .post(
            "/approvals/%s/comments".formatted(approval.path("id").asText()),
            Map.of("text", "I know " + zelda))
        .is(201);
    Person.acme("rita")
        .post(
            "/approvals/%s/decisions".formatted(approval.path("id").asText()),
            Map.of("decision", "approve", "contentHash", approval.path("contentHash").asText()))
        .is(200);
    Content.ended("/runs/" + run);
    String base = Content.knowledgeBase();
    JsonNode document =
        Person.acme("wim")
            .upload(
                "/knowledge-bases/%s/documents".formatted(base),
                zelda + ".md",
                ("# Staff\n\nOur best digger is " + zelda.toUpperCase() + ".")
                    .getBytes(StandardCharsets.UTF_8))
            .is(201)
            .json();
    String path = opened("erasure");
    List<JsonNode> places = searched(path);
    assertThat(places)
        .extracting(p -> p.path("kind").asText() + " " + p.path("id").asText())
        .containsExactlyInAnyOrder("run " + run, "document " + document.path("id").asText());
    String hold =
        cora.post(
                "/compliance/holds",
                Map.of("scope", "run", "target", run, "reason", "A lawsuit over it"))
            .is(201)
            .text("id");

    cora.post(path + "/erasure", Map.of()).is(200);
    cora.post(path + "/erasure/confirm", Map.of()).isProblem(403, "FORBIDDEN");
    assertThat(
            ada.post(path + "/erasure/confirm", Map.of())
                .isProblem(409, "WRONG_STATE")
                .text("detail"))
        .contains("legal hold", "A lawsuit over it");
    cora.get("/knowledge-bases/%s/documents/%s".formatted(base, document.path("id").asText()))
        .is(200);
    cora.post("/compliance/holds/%s/release".formatted(hold), Map.of("why", "Settled")).is(200);
    ada.post(path + "/erasure/confirm", Map.of()).is(200);

    JsonNode done = when(path, "done");
    assertThat(done.path("name").isNull()).isTrue();
    assertThat(done.path("identifiers")).isEmpty();
    assertThat(done.at("/proposal/by").asText()).isEqualTo("cora");
    assertThat(done.at("/proposal/confirmedBy").asText()).isEqualTo("ada");
    cora.get("/runs/" + run).isProblem(404, "NOT_FOUND");
    cora.get("/approvals/" + approval.path("id").asText()).isProblem(404, "NOT_FOUND");
    cora.get("/knowledge-bases/%s/documents/%s".formatted(base, document.path("id").asText()))
        .isProblem(404, "NOT_FOUND");
    assertThat(cora.post("/audit/verify", Map.of()).is(200).json().path("intact").asBoolean())
        .isTrue();
    assertThat(cora.get("/audit/export").is(200).response().body()).doesNotContain(zelda);
    assertThat(
            cora.get("/audit/entries?subjectType=subject-request&limit=200&subjectId=" + id(path))
                .is(200)
                .items())
        .extracting(entry -> entry.path("action").asText())
        .contains(
            "subject-request.opened",
            "subject-request.erasure-proposed",
            "subject-request.erased",
            "subject-request.done");
    assertThat(cora.get("/audit/entries?subjectType=run&subjectId=" + run).is(200).items())
        .as("the run's trail stays")
        .isNotEmpty();
  }

  @Test
  void who_asks_for_access_is_told_all_but_what_is_kept() {
    String run = startedFor(Content.sayingWorkflow());
    String other = startedFor(Content.sayingWorkflow());
    Content.ended("/runs/" + run);
    String path = opened("access");
    assertThat(searched(path)).hasSize(2);
    cora.post(
            path + "/places",
            Map.of("kind", "run", "id", other, "why", "It tells of somebody else, too"))
        .is(200);
    String zip = cora.get(path + "/export").is(200).response().body();
    assertThat(zip).startsWith("PK").contains("run/" + run + ".json").doesNotContain(other);
    cora.post(path + "/erasure", Map.of()).isProblem(409, "WRONG_STATE");
    JsonNode closed = cora.post(path + "/close", Map.of("outcome", "Handed over")).is(200).json();
    assertThat(closed.path("status").asText()).isEqualTo("done");
    assertThat(closed.path("name").asText()).isEqualTo(zelda);
    cora.post(path + "/search", Map.of()).isProblem(409, "WRONG_STATE");
  }

  @Test
  void what_the_platform_does_not_erase_needs_a_reason_to_stay() {
    cora.post(
            "/compliance/incidents",
            Map.of(
                "title",
                "Mail about " + zelda,
                "level",
                "low",
                "personalData",
                false,
                "detectedAt",
                Instant.now().minusSeconds(60).toString(),
                "text",
                "x"))
        .is(201);
    String path = opened("erasure");
    JsonNode place = searched(path).getFirst();
    assertThat(place.path("kind").asText()).isEqualTo("by-hand");
    assertThat(cora.post(path + "/erasure", Map.of()).isProblem(409, "WRONG_STATE").text("detail"))
        .contains("does not erase", "Incident");
    cora.post(path + "/close", Map.of("outcome", "x")).isProblem(409, "WRONG_STATE");
    cora.post(
            path + "/places",
            Map.of("kind", "by-hand", "id", place.path("id").asText(), "why", "GDPR 33(5)"))
        .is(200);
    cora.post(path + "/erasure", Map.of()).is(200);
    assertThat(cora.delete(path + "/erasure").is(200).text("status")).isEqualTo("open");
    cora.post(path + "/erasure", Map.of()).is(200);
    ada.post(path + "/erasure/confirm", Map.of()).is(200);
    assertThat(when(path, "done").at("/closure/outcome").asText()).contains("incident:");
  }

  @Test
  void time_can_be_extended_once_and_what_says_nothing_is_refused() {
    String path = opened("rectification");
    JsonNode before = cora.get(path).is(200).json();
    JsonNode after = cora.post(path + "/extension", Map.of("why", "Many systems")).is(200).json();
    assertThat(Instant.parse(after.path("dueAt").asText()))
        .isAfter(Instant.parse(before.path("dueAt").asText()).plus(Duration.ofDays(55)));
    cora.post(path + "/extension", Map.of("why", "More")).isProblem(409, "WRONG_STATE");
    cora.post(path + "/refusal", Map.of("why", " ")).isProblem(400, "INVALID_INPUT");
    assertThat(cora.post(path + "/refusal", Map.of("why", "Not the person")).is(200).text("status"))
        .isEqualTo("refused");

    Map<String, Object> body = new HashMap<>(body("access"));
    body.put("receivedAt", Instant.now().plusSeconds(900).toString());
    cora.post("/compliance/subject-requests", body).isProblem(400, "INVALID_INPUT");
    body = new HashMap<>(body("access"));
    body.put("identifiers", List.of("ab"));
    cora.post("/compliance/subject-requests", body).isProblem(400, "INVALID_INPUT");
    body.remove("identifiers");
    cora.post("/compliance/subject-requests", body).isProblem(400, "INVALID_INPUT");
    Person.acme("aud")
        .post("/compliance/subject-requests", body("access"))
        .isProblem(403, "FORBIDDEN");
    Person.acme("mia").get("/compliance/subject-requests").isProblem(403, "FORBIDDEN");
  }

  @Test
  void run_that_has_not_ended_is_not_erased() {
    String run = startedFor(Content.askingWorkflow());
    String path = opened("erasure");
    searched(path);
    cora.post(path + "/erasure", Map.of()).is(200);
    assertThat(
            ada.post(path + "/erasure/confirm", Map.of())
                .isProblem(409, "WRONG_STATE")
                .text("detail"))
        .contains(run, "cancel it first");
    cora.delete(path + "/erasure").is(200);
    ada.post("/runs/%s/cancel".formatted(run), Map.of()).is(200);
    cora.post(path + "/erasure", Map.of()).is(200);
    ada.post(path + "/erasure/confirm", Map.of()).is(200);
    when(path, "done");
  }

  @Test
  void rules_of_retention_are_seen_before_they_are_set_and_can_be_taken_back() {
    cora.get("/compliance/retention/runs/preview?days=36500").is(200);
    cora.put("/compliance/retention/runs", Map.of("days", 0)).isProblem(400, "INVALID_INPUT");
    cora.put("/compliance/retention/audit", Map.of("days", 9)).isProblem(400, "INVALID_INPUT");
    assertThat(
            cora.put("/compliance/retention/reports", Map.of("days", 3650))
                .is(200)
                .json()
                .path("days")
                .asInt())
        .isEqualTo(3650);
    cora.post("/compliance/retention/rounds", Map.of()).is(202);
    Instant end = Instant.now().plusSeconds(30);
    while (cora.get("/compliance/retention").is(200).json().path("lastRound").isNull()) {
      assertThat(Instant.now()).as("a round of retention").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    cora.delete("/compliance/retention/reports").is(204);
    cora.delete("/compliance/retention/reports").isProblem(404, "NOT_FOUND");
  }

  @Test
  void holds_name_something_that_is_there() {
    cora.post("/compliance/holds", Map.of("scope", "workflow", "reason", "x"))
        .isProblem(400, "INVALID_INPUT");
    cora.post(
            "/compliance/holds",
            Map.of("scope", "workflow", "target", "no-such-workflow", "reason", "x"))
        .isProblem(404, "NOT_FOUND");
    cora.post("/compliance/holds", Map.of("scope", "everything", "target", "x", "reason", "x"))
        .isProblem(400, "INVALID_INPUT");
    String base = Content.knowledgeBase();
    String document = Content.document(base).path("id").asText();
    String hold =
        cora.post(
                "/compliance/holds",
                Map.of("scope", "knowledge-base", "target", base, "reason", "A lawsuit"))
            .is(201)
            .text("id");
    String path = "/knowledge-bases/%s/documents/%s".formatted(base, document);
    assertThat(Person.acme("wim").delete(path).isProblem(409, "WRONG_STATE").text("detail"))
        .contains("A lawsuit");
    String release = "/compliance/holds/%s/release".formatted(hold);
    cora.post(release, Map.of("why", "Over")).is(200);
    cora.post(release, Map.of("why", "Over")).isProblem(409, "WRONG_STATE");
    Person.acme("wim").delete(path).is(204);
  }

  private String startedFor(String workflow) {
    return Person.acme("mia")
        .post(
            "/workflows/%s/runs?wait=60".formatted(workflow),
            Map.of("input", Map.of("what", "Write to " + zelda.toLowerCase())))
        .is(200)
        .text("id");
  }

  private Map<String, Object> body(String kind) {
    return Map.of(
        "kind",
        kind,
        "name",
        zelda,
        "identifiers",
        List.of(zelda),
        "verified",
        "Called back",
        "receivedAt",
        Instant.now().minusSeconds(60).toString());
  }

  private String opened(String kind) {
    return "/compliance/subject-requests/"
        + cora.post("/compliance/subject-requests", body(kind)).is(201).text("id");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<JsonNode> searched(String path) {
    Instant end = Instant.now().plusSeconds(60);
    while (!cora.get(path).is(200).json().at("/search/state").asText().equals("done")) {
      assertThat(Instant.now()).as("the search of " + path).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return cora.get(path + "/places?limit=200").is(200).items();
  }

  private JsonNode when(String path, String status) {
    Instant end = Instant.now().plusSeconds(60);
    JsonNode now = cora.get(path).is(200).json();
    while (!now.path("status").asText().equals(status)) {
      assertThat(Instant.now()).as(now.toString()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      now = cora.get(path).is(200).json();
    }
    return now;
  }
}
