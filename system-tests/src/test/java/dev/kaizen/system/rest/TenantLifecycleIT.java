package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tenants come, stand still and go on, as the platform's administrator wants. */
class TenantLifecycleIT {
  private final Person root = Person.of("root", "");
  private final Person member = Person.globex("gl-mia");

  /** Whatever a test broke off in, the others find globex open. */
  @AfterEach
  void openGlobex() {
    if (!root.get("/tenants/globex").is(200).text("status").equals("active")) {
      root.post("/tenants/globex/resume", Map.of()).is(200);
    }
  }

  @Test
  void tenant_is_made_step_by_step_and_only_once() {
    String slug = Content.freshName("new");
    Map<String, Object> wanted =
        Map.of(
            "slug",
            slug,
            "name",
            "New " + slug,
            "administrator",
            Map.of(
                "username",
                "first-" + slug,
                "email",
                slug + "@first.test",
                "firstName",
                "First",
                "lastName",
                "Person"));

    Reply made = root.post("/tenants", wanted).is(201);

    assertThat(made.json().at("/tenant/status").asText()).isEqualTo("active");
    assertThat(made.text("firstPassword")).isNotBlank();
    assertThat(made.header("Location")).contains("/api/v1/tenants/" + slug);
    assertThat(root.get("/tenants/" + slug + "/steps").is(200).items())
        .extracting(step -> step.path("step").asText() + " " + step.path("status").asText())
        .containsExactly("schema done", "organization done", "administrator done", "opening done");
    assertThat(root.get("/tenants/" + slug + "/acts").is(200).items())
        .extracting(act -> act.path("actor").asText() + " " + act.path("act").asText())
        .containsExactly("root provision");
    root.post("/tenants", wanted).isProblem(409, "ALREADY_EXISTS");
  }

  @Test
  void tenant_whose_making_fails_leaves_nothing_and_can_be_made_anew() {
    String slug = Content.freshName("new");
    // The name is taken at the identity provider, so the organization cannot be made.
    Map<String, Object> wanted = Map.of("slug", slug, "name", takenName());

    root.post("/tenants", wanted).isProblem(503, "DEPENDENCY_UNAVAILABLE");

    Reply failed = root.get("/tenants/" + slug).is(200);
    assertThat(failed.text("status")).isEqualTo("failed");
    assertThat(failed.text("reason")).contains("'organization'", "once more");
    assertThat(root.get("/tenants/" + slug + "/steps").is(200).items())
        .extracting(step -> step.path("step").asText() + " " + step.path("status").asText())
        .containsExactly(
            "schema undone", "organization failed", "administrator pending", "opening pending");
    root.post("/tenants", Map.of("slug", slug, "name", "Free " + slug)).is(201);
  }

  @Test
  void suspended_tenant_lets_nobody_in_and_goes_on_later_where_it_was() {
    String workflow = Content.freshName("slow");
    Person.globex("gl-wim")
        .postText("/workflows", "application/yaml", twoWaits().formatted(workflow))
        .is(201);
    Person.globex("gl-ada").post("/workflows/%s/versions/1/publish".formatted(workflow), Map.of());
    String run =
        "/runs/"
            + member
                .post("/workflows/%s/runs".formatted(workflow), Map.of("input", Map.of()))
                .is(202)
                .text("id");
    CompletableFuture<Reply> stream =
        CompletableFuture.supplyAsync(
            () ->
                Person.send(
                    member.request(run + "/events").header("Accept", "text/event-stream").GET()));

    Reply suspended = root.post("/tenants/globex/suspend", Map.of("reason", "a trial")).is(200);

    assertThat(suspended.text("status")).isEqualTo("suspended");
    assertThat(suspended.text("reason")).isEqualTo("a trial");
    awaitRefused();
    member.get("/me").isProblem(403, "TENANT_INACTIVE");
    member.get("/runs").isProblem(403, "TENANT_INACTIVE");
    assertThat(stream.join().response().body()).doesNotContain("event: end");
    root.post("/tenants/globex/suspend", Map.of("reason", "again")).isProblem(409, "WRONG_STATE");
    root.patch("/tenants/globex", Map.of("name", "Glob")).isProblem(409, "WRONG_STATE");

    root.post("/tenants/globex/resume", Map.of()).is(200);

    assertThat(ended(run).path("status").asText()).isEqualTo("COMPLETED");
    List<JsonNode> events = member.get(run + "/events?limit=200").is(200).items();
    assertThat(events)
        .filteredOn(event -> event.path("kind").asText().equals("StepCompleted"))
        .extracting(event -> event.path("event").path("node").asText())
        .doesNotHaveDuplicates();
    assertThat(
            Person.globex("gl-aud").get("/audit/verify").is(200).json().path("intact").asBoolean())
        .isTrue();
    root.post("/tenants/globex/resume", Map.of()).isProblem(409, "WRONG_STATE");
  }

  @Test
  void new_name_is_told_and_stands_in_the_log() {
    String old = root.get("/tenants/globex").is(200).text("name");
    String name = Content.freshName("Globex");

    assertThat(root.patch("/tenants/globex", Map.of("name", name)).is(200).text("name"))
        .isEqualTo(name);
    root.patch("/tenants/globex", Map.of("name", old)).is(200);

    assertThat(root.get("/tenants/globex/acts?limit=2").is(200).items())
        .extracting(act -> act.path("detail").asText())
        .containsExactly(name + " → " + old, old + " → " + name);
    root.patch("/tenants/globex", Map.of("name", " ")).isProblem(400, "INVALID_INPUT");
    root.patch("/tenants/nobody", Map.of("name", "No")).isProblem(404, "NOT_FOUND");
  }

  private String takenName() {
    String slug = Content.freshName("taken");
    root.post("/tenants", Map.of("slug", slug, "name", "Name of " + slug)).is(201);
    return "Name of " + slug;
  }

  private void awaitRefused() {
    Instant end = Instant.now().plusSeconds(30);
    while (member.get("/me").status() != 403) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private JsonNode ended(String run) {
    Instant end = Instant.now().plusSeconds(90);
    JsonNode now = member.get(run).json();
    while (!List.of("COMPLETED", "FAILED", "CANCELLED").contains(now.path("status").asText())) {
      assertThat(Instant.now()).as(now.toString()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      now = member.get(run).json();
    }
    return now;
  }

  private static String twoWaits() {
    return """
    name: %s
    title: Two waits
    nodes:
      - {type: wait, id: first, duration: "'PT2S'", into: first}
      - {type: transform, id: between, set: {said: "'between'"}}
      - {type: wait, id: second, duration: "'PT2S'", into: second}
      - {type: transform, id: last, set: {done: "'last'"}}
    edges:
      - {from: first, to: between}
      - {from: between, to: second}
      - {from: second, to: last}
    output: {said: state.said}
    """;
  }
}
