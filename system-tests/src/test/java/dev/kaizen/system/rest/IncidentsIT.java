package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An incident from its record to what was learnt of it. */
class IncidentsIT {
  private final Person cora = Person.acme("cora");

  @Test
  void incident_with_personal_data_is_closed_only_after_somebody_decided_whom_to_tell() {
    Reply opened = Compliance.incident(true);
    JsonNode incident = opened.json();
    assertThat(
            Duration.between(
                Instant.parse(incident.path("detectedAt").asText()),
                Instant.parse(incident.path("notifyBy").asText())))
        .isEqualTo(Duration.ofHours(72));
    String path = "/compliance/incidents/" + opened.text("id");
    Map<String, Object> end = Map.of("cause", "Typed by hand", "lessons", "Taken from the file");
    cora.post(path + "/close", end).isProblem(409, "WRONG_STATE");
    cora.post(path + "/timeline", Map.of("text", "The mail is deleted.")).is(201);
    Map<String, Object> told =
        Map.of("told", true, "toldAt", Instant.now().toString(), "reference", "LDA-1");
    assertThat(
            cora.post(path + "/notification", told).is(200).json().at("/notification/by").asText())
        .isEqualTo("cora");
    cora.post(path + "/notification", Map.of("told", false, "why", "Changed my mind"))
        .isProblem(409, "WRONG_STATE");
    assertThat(cora.post(path + "/close", end).is(200).text("status")).isEqualTo("closed");
    cora.post(path + "/close", Map.of("cause", "x", "lessons", "y")).isProblem(409, "WRONG_STATE");

    assertThat(cora.get(path + "/timeline").is(200).items())
        .extracting(line -> line.path("text").asText())
        .containsExactly("A customer called.", "The mail is deleted.");
    assertThat(
            cora.get("/audit/entries?subjectType=incident&subjectId=" + opened.text("id"))
                .is(200)
                .items())
        .extracting(entry -> entry.path("action").asText())
        .containsExactlyInAnyOrder(
            "incident.opened",
            "incident.noted",
            "incident.notification-decided",
            "incident.closed");
  }

  @Test
  void incident_without_personal_data_has_no_clock_and_no_authority_to_tell() {
    Reply opened = Compliance.incident(false);
    assertThat(opened.json().path("notifyBy").isNull()).isTrue();
    cora.post(
            "/compliance/incidents/%s/notification".formatted(opened.text("id")),
            Map.of("told", false, "why", "x"))
        .isProblem(409, "WRONG_STATE");
  }

  @Test
  void news_after_72_hours_needs_the_reasons_for_the_delay() {
    Map<String, Object> late =
        Map.of(
            "title", "Old leak",
            "level", "critical",
            "personalData", true,
            "detectedAt", Instant.now().minus(Duration.ofHours(80)).toString(),
            "text", "Found in a review.");
    Reply opened = cora.post("/compliance/incidents", late).is(201);
    assertThat(opened.json().path("late").asBoolean()).isTrue();
    String path = "/compliance/incidents/%s/notification".formatted(opened.text("id"));
    Map<String, Object> told =
        new HashMap<>(
            Map.of("told", true, "toldAt", Instant.now().toString(), "reference", "LDA-2"));
    assertThat(cora.post(path, told).isProblem(400, "INVALID_INPUT").text("detail"))
        .contains("reasons for the delay");
    told.put("why", "Nobody was in the office.");
    cora.post(path, told).is(200);
  }

  @Test
  void what_lies_in_the_future_or_says_nothing_is_refused() {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "title", "X",
                "level", "low",
                "personalData", false,
                "detectedAt", Instant.now().plusSeconds(900).toString(),
                "text", "x"));
    cora.post("/compliance/incidents", body).isProblem(400, "INVALID_INPUT");
    body.put("detectedAt", Instant.now().toString());
    body.put("text", " ");
    cora.post("/compliance/incidents", body).isProblem(400, "INVALID_INPUT");
    body.put("text", "x");
    body.put("level", "bad");
    cora.post("/compliance/incidents", body).isProblem(400, "INVALID_INPUT");
    Person.acme("aud").post("/compliance/incidents", body).isProblem(403, "FORBIDDEN");
  }
}
