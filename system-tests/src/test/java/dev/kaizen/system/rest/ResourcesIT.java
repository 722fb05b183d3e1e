package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources that need one look each: models, audit, compliance, members, tenants. */
class ResourcesIT {
  private final Person ada = Person.acme("ada");
  private final Person cora = Person.acme("cora");

  @Test
  void model_is_connected_listed_without_its_key_and_tested() {
    String name = Content.freshName("model");

    Reply created =
        ada.post("/models", Map.of("name", name, "provider", "offline", "model", "extractive-1"))
            .is(201);

    assertThat(created.response().body()).doesNotContain("apiKey");
    assertThat(ada.get("/models").is(200).items())
        .extracting(m -> m.path("name").asText())
        .contains("offline", name);
    assertThat(ada.post("/models/offline/test", Map.of()).is(200).text("model"))
        .startsWith("offline/");
  }

  @Test
  void audit_log_tells_verifies_and_exports() {
    Content.sayingWorkflow();

    JsonNode newest =
        cora.get("/audit/entries?action=workflow.published&limit=1").is(200).items().getFirst();
    assertThat(newest.path("actor").asText()).isEqualTo("ada");
    assertThat(cora.get("/audit/head").is(200).json().path("seq").asLong()).isPositive();
    assertThat(cora.get("/audit/verify").is(200).json().path("intact").asBoolean()).isTrue();
    Reply export = cora.get("/audit/export").is(200);
    assertThat(export.header("Content-Disposition"))
        .contains("attachment; filename=\"acme-audit.jsonl\"");
    assertThat(export.response().body().lines().count()).isGreaterThan(newest.path("seq").asLong());
  }

  @Test
  void audit_log_is_closed_to_those_who_may_not_read_it() {
    Person.acme("mia").get("/audit/entries").isProblem(403, "FORBIDDEN");
  }

  @Test
  void controls_are_assessed_and_told_by_framework() {
    assertThat(cora.get("/compliance/frameworks").is(200).items())
        .extracting(f -> f.path("id").asText())
        .contains("soc2");
    assertThat(cora.post("/compliance/assessments", Map.of()).is(200).items())
        .extracting(c -> c.path("number").asInt())
        .contains(4, 7, 9, 12, 16);
    assertThat(cora.get("/compliance/controls").is(200).items())
        .allSatisfy(c -> assertThat(c.path("assessedAt").isTextual()).isTrue());
    cora.get("/compliance/findings").is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "pdf, application/pdf, %PDF-",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
    "oscal, application/json, '{\"assessment-results\"'",
    "csv, text/csv;charset=UTF-8, 'framework,window_from'",
    "zip, application/zip, PK",
  })
  void report_is_made_and_downloaded(String format, String mediaType, String start) {
    Reply asked =
        cora.post(
                "/compliance/reports",
                Map.of(
                    "framework", "soc2",
                    "from", "2026-01-01",
                    "to", "2030-01-01",
                    "format", format))
            .is(202);
    String path = "/compliance/reports/" + asked.text("id");
    assertThat(asked.header("Location")).contains("/api/v1" + path);

    assertThat(ready(path).path("status").asText()).isEqualTo("ready");
    Reply content = cora.get(path + "/content").is(200);
    assertThat(content.header("Content-Type")).contains(mediaType);
    assertThat(content.response().body()).startsWith(start);
  }

  @Test
  void members_are_told_with_their_roles() {
    assertThat(ada.get("/members?limit=200").is(200).items())
        .anySatisfy(
            m -> {
              assertThat(m.path("username").asText()).isEqualTo("rita");
              assertThat(m.path("roles").get(0).asText()).isEqualTo("reviewer");
            });
  }

  @Test
  void directory_of_tenants_is_for_platform_administrators() {
    Person root = Person.of("root", "");

    assertThat(root.get("/tenants?limit=200").is(200).items())
        .extracting(t -> t.path("slug").asText())
        .contains("acme", "globex");
    assertThat(root.get("/tenants/acme").is(200).text("status")).isEqualTo("active");
    root.get("/tenants/nobody").isProblem(404, "NOT_FOUND");
    ada.get("/tenants").isProblem(403, "FORBIDDEN");
    root.get("/runs").isProblem(403, "FORBIDDEN");
  }

  private JsonNode ready(String path) {
    JsonNode report = cora.get(path).is(200).json();
    for (int i = 0; i < 120 && report.path("status").asText().equals("queued"); i++) {
      LockSupport.parkNanos(500_000_000L);
      report = cora.get(path).is(200).json();
    }
    return report;
  }
}
