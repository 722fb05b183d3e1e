package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.system.rest.OpenApi.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Globex knocks with acme's names and ids at every address the server lists. An address this test
 * does not know fails it, so that none can be added without being tried.
 */
class IsolationIT {
  /** Belongs to nobody's tenant: the directory is closed to both. */
  private static final String OUTSIDE_TENANTS = "/tenants/{slug}";

  /** Names that mean the same in every tenant: each sees its own; a price is anybody's to set. */
  private static final List<String> THE_SAME_NAMES =
      List.of(
          "GET /quotas/{name}",
          "PUT /quotas/{name}",
          "PUT /prices/{connection}",
          "GET /patterns/{id}",
          "POST /patterns/{id}/workflows",
          "POST /patterns/{id}/runs",
          "GET /compliance/frameworks/{id}/clauses",
          "GET /compliance/controls/{control}",
          "GET /compliance/controls/{control}/history",
          "PUT /compliance/controls/{control}/owner",
          "GET /compliance/register/{kind}",
          "GET /compliance/retention/{kind}/preview",
          "PUT /compliance/retention/{kind}");

  /** Words that are the same in every tenant, or anybody's. */
  private static final List<String> NOBODYS =
      List.of(
          "/quotas/{name}",
          "/runs/{id}/signals/{name}",
          "/patterns/{id}",
          "/compliance/frameworks/{id}",
          "/compliance/controls/{control}",
          "/compliance/register/{kind}",
          "/compliance/retention/{kind}");

  private static Acme acme = new Acme(Map.of(), "", "");
  private static final Map<String, Object> BODIES = new TreeMap<>();

  private final Person intruder = Person.globex("gl-ada");

  @BeforeAll
  static void fillAcme() {
    acme = Acme.filled();
    BODIES.put("/budgets/{id}", Acme.budget("theirs"));
    BODIES.put("/members/{username}/roles", Map.of("roles", List.of("auditor")));
    BODIES.put("/webhooks/{id}", Map.of("url", Receiver.url(), "events", List.of("run.failed")));
    BODIES.put(
        "/access-reviews/{id}/lines/{username}",
        Map.of("decision", "revoke", "reason", "Not theirs"));
    BODIES.put(
        "/compliance/findings/{id}",
        Map.of(
            "owner", "gl-ada", "dueAt", Instant.now().plusSeconds(9000).toString(), "plan", "x"));
    BODIES.put(
        "/compliance/findings/{id}/acceptance",
        Map.of("reason", "x", "until", Instant.now().plusSeconds(9000).toString()));
    BODIES.put("/compliance/incidents/{id}/timeline", Map.of("text", "x"));
    BODIES.put("/compliance/incidents/{id}/notification", Map.of("told", false, "why", "x"));
    BODIES.put("/compliance/incidents/{id}/close", Map.of("cause", "x", "lessons", "x"));
    BODIES.put(
        "/compliance/subject-requests/{id}/places",
        Map.of("kind", "run", "id", UUID.randomUUID().toString(), "why", "x"));
    BODIES.put("/compliance/subject-requests/{id}/extension", Map.of("why", "x"));
    BODIES.put("/compliance/subject-requests/{id}/refusal", Map.of("why", "x"));
    BODIES.put("/compliance/subject-requests/{id}/close", Map.of("outcome", "x"));
    BODIES.put("/compliance/holds/{id}/release", Map.of("why", "x"));
    BODIES.put("/compliance/retention/{kind}", Map.of("days", 36_500));
    BODIES.put("/compliance/attestations/{id}/withdraw", Map.of("reason", "x"));
    BODIES.put("/compliance/register/{kind}/{name}", Map.of("facts", Map.of("purpose", "x")));
    BODIES.put("/compliance/register/{kind}/{name}/acceptance", Map.of());
    BODIES.put("/secrets/{name}", Map.of("value", "ours"));
    BODIES.put("/workflows/{name}/runs", Map.of("input", Map.of("what", "Theirs")));
    BODIES.put("/workflows/{name}/versions", definition(acme.workflow()));
    BODIES.put(
        "/approvals/{id}/decisions",
        Map.of(
            "decision", "approve",
            "comment", "Ours now",
            "contentHash", acme.contentHash()));
    Map<String, Object> to = Map.of("to", "gl-rob", "reason", "A test");
    List.of("assign", "delegate", "approvers")
        .forEach(act -> BODIES.put("/approvals/{id}/" + act, to));
    List.of("comments", "questions", "answers")
        .forEach(act -> BODIES.put("/approvals/{id}/" + act, Map.of("text", "Ours now")));
    BODIES.put("/runs/{id}/signals/{name}", Map.of("payload", Map.of("amount", 7)));
    BODIES.put("/runs/{id}/rollback", Map.of("checkpoint", 1));
    BODIES.put("/runs/{id}/fork", Map.of("checkpoint", 1));
    BODIES.put("/runs/{id}/replay", Map.of("checkpoint", 1));
    BODIES.put("/knowledge-bases/{name}/search", Map.of("query", "otters"));
    BODIES.put("/knowledge-bases/{name}/answer", Map.of("question", "Why do otters hold hands?"));
  }

  @TestFactory
  Stream<DynamicTest> every_name_and_id_of_acme_is_unknown_in_globex() {
    return operations()
        .filter(o -> o.path().contains("{"))
        .filter(o -> !o.path().startsWith(OUTSIDE_TENANTS))
        .filter(o -> !THE_SAME_NAMES.contains(o.toString()))
        .map(o -> DynamicTest.dynamicTest(o.toString(), () -> knock(o)));
  }

  @TestFactory
  Stream<DynamicTest> no_list_of_globex_names_anything_of_acme() {
    return operations()
        .filter(o -> o.method().equals("get") && !o.path().contains("{"))
        .filter(o -> !o.path().startsWith("/tenants") && !o.path().startsWith("/platform"))
        // The gallery is one for all; its words are nobody's.
        .filter(o -> !o.path().equals("/patterns"))
        .map(
            o ->
                DynamicTest.dynamicTest(
                    o.toString(),
                    () -> {
                      Reply reply = intruder.get(o.path() + "?limit=200").is(200);
                      acme.things().entrySet().stream()
                          .filter(thing -> !NOBODYS.contains(thing.getKey()))
                          .map(thing -> thing.getValue())
                          .filter(ours -> ours.length() > 2)
                          .forEach(
                              ours -> assertThat(reply.response().body()).doesNotContain(ours));
                    }));
  }

  @Test
  void header_naming_acme_does_not_help() {
    Person.send(intruder.request("/runs").header("Kaizen-Tenant", "acme").GET())
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void everything_of_acme_is_still_there() {
    Person ada = Person.acme("ada");

    assertThat(ada.get("/runs/" + acme.things().get("/runs/{id}")).is(200).text("status"))
        .isEqualTo("WAITING");
    assertThat(ada.get("/approvals/" + acme.things().get("/approvals/{id}")).is(200).text("status"))
        .isEqualTo("open");
    ada.get(
            "/knowledge-bases/%s/documents/%s"
                .formatted(
                    acme.things().get("/knowledge-bases/{name}"),
                    acme.things().get("/knowledge-bases/{name}/documents/{id}")))
        .is(200);
  }

  private void knock(Operation operation) {
    String path = acme.in(operation.path());
    Reply reply =
        switch (operation.method()) {
          case "get" -> intruder.get(path);
          case "delete" -> intruder.delete(path, "\"1\"");
          case "put" -> intruder.put(path, BODIES.get(operation.path()), "\"1\"");
          case "post" -> posted(operation, path);
          default -> throw new AssertionError("no way yet to try " + operation);
        };
    reply.isProblem(404, "NOT_FOUND");
  }

  private Reply posted(Operation operation, String path) {
    if (operation.words().at("/requestBody/content").has("multipart/form-data")) {
      return intruder.upload(
          path, "theirs.md", "# Theirs\n\nText".getBytes(StandardCharsets.UTF_8));
    }
    boolean wantsBody = operation.words().has("requestBody");
    assertThat(!wantsBody || BODIES.containsKey(operation.path()))
        .as("a good body for " + operation)
        .isTrue();
    return intruder.post(path, BODIES.getOrDefault(operation.path(), Map.of()));
  }

  private static Stream<Operation> operations() {
    List<Operation> operations = OpenApi.operations(OpenApi.document());
    assertThat(operations).hasSizeGreaterThan(30);
    return operations.stream();
  }

  private static JsonNode definition(String workflow) {
    return Person.acme("wim").get("/workflows/" + workflow).is(200).json().path("definition");
  }
}
