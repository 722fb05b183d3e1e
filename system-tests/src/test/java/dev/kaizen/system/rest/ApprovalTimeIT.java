package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What time does to requests. Hours are moved by setting a request's times back and waking its
 * clock, as if they had passed.
 */
class ApprovalTimeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Person rita = Person.acme("rita");
  private final Person ada = Person.acme("ada");
  private final Person cora = Person.acme("cora");
  private final String workflow = Content.askingWorkflow();

  @Test
  void people_are_reminded_then_others_may_decide_and_at_last_it_expires() throws SQLException {
    policy(
        Map.of(
            "due", "PT10H",
            "remindAt", List.of(50),
            "escalations", List.of(Map.of("at", 80, "role", "compliance-officer"))));
    String id = opened();
    assertThat(dueIn(id)).isEqualTo(Duration.ofHours(10));

    pass(id, Duration.ofHours(6));
    audited(id, "approval.reminded");
    cora.post("/approvals/%s/claim".formatted(id), Map.of()).is(403);

    pass(id, Duration.ofHours(3));
    audited(id, "approval.escalated");
    assertThat(cora.post("/approvals/%s/claim".formatted(id), Map.of()).is(200).text("claimedBy"))
        .isEqualTo("cora");

    pass(id, Duration.ofHours(2));
    JsonNode over = until(id, r -> !r.path("status").asText().equals("open"));
    assertThat(over.path("status").asText()).isEqualTo("expired");
    String run = over.path("subject").asText().split(":", -1)[1];
    assertThat(Content.ended("/runs/" + run).at("/output/approved").asBoolean(true)).isFalse();
  }

  @Test
  void end_that_escalates_gives_tenant_admins_the_same_time_once_more() throws SQLException {
    policy(Map.of("due", "PT10H", "remindAt", List.of(), "atEnd", "escalate"));
    String id = opened();

    pass(id, Duration.ofHours(11));
    JsonNode longer = until(id, r -> r.path("waitsFor").asText().contains("tenant-admin"));

    assertThat(longer.path("status").asText()).isEqualTo("open");
    assertThat(Instant.parse(longer.path("dueAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(9)));
    pass(id, Duration.ofHours(22));
    assertThat(until(id, r -> !r.path("status").asText().equals("open")).path("status").asText())
        .isEqualTo("expired");
  }

  @Test
  void group_that_is_empty_leaves_the_request_to_tenant_admins() {
    Map<String, Object> terms =
        Map.of(
            "stages",
            List.of(
                Map.of(
                    "groups", List.of(Map.of("people", List.of("nobody-" + UUID.randomUUID()))))));
    active(terms);
    String run = Content.startedRun(workflow).path("id").asText();
    String id =
        ada.get("/approvals?status=open&limit=200&workflow=" + workflow).is(200).items().stream()
            .filter(r -> r.path("subject").asText().contains(run))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();

    until(id, r -> r.path("waitsFor").asText().contains("tenant-admin"));
    audited(id, "approval.fallback");
  }

  private void policy(Map<String, Object> timing) {
    active(
        Map.of(
            "stages",
            List.of(Map.of("groups", List.of(Map.of("role", "reviewer")))),
            "timing",
            timing));
  }

  private void active(Map<String, Object> terms) {
    String name = Content.freshName("policy");
    ada.post(
            "/approval-policies",
            Map.of(
                "name", name,
                "when", "input.workflow == '%s'".formatted(workflow),
                "terms", terms))
        .is(201);
    cora.post("/approval-policies/%s/versions/1/activate".formatted(name), Map.of()).is(200);
  }

  private String opened() {
    return Content.openRequest(Content.startedRun(workflow).path("id").asText())
        .path("id")
        .asText();
  }

  private Duration dueIn(String id) {
    JsonNode request = rita.get("/approvals/" + id).is(200).json();
    return Duration.between(
        Instant.parse(request.path("createdAt").asText()),
        Instant.parse(request.path("dueAt").asText()));
  }

  private JsonNode until(String id, Predicate<JsonNode> holds) {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode now = rita.get("/approvals/" + id).is(200).json();
    while (!holds.test(now)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("It does not come: " + now);
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      now = rita.get("/approvals/" + id).is(200).json();
    }
    return now;
  }

  private void audited(String id, String action) {
    Instant end = Instant.now().plus(PATIENCE);
    while (cora.get("/audit/entries?action=%s&subjectId=%s".formatted(action, id))
        .is(200)
        .items()
        .isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not audited: " + action);
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static void pass(String id, Duration time) throws SQLException {
    String shift = "interval '%d seconds'".formatted(time.toSeconds());
    try (Connection owner =
            DriverManager.getConnection(
                property("db.url"), property("db.owner.user"), property("db.owner.password"));
        var statement = owner.createStatement()) {
      statement.executeUpdate(
          """
          update tenant_acme.approval_request set created_at = created_at - %1$s,
            due_at = due_at - %1$s where id = '%2$s'
          """
              .formatted(shift, UUID.fromString(id)));
      statement.executeUpdate(
          "update control.background_task set execution_time = now() where task_instance like '%"
              + UUID.fromString(id)
              + "'");
    }
  }

  private static String property(String name) {
    return System.getProperty("kaizen.test." + name);
  }
}
