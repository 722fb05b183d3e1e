package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.system.rest.OpenApi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final List<String> OUTSIDE_TENANTS = List.of("/tenants/{slug}");

  /** Names that mean the same in every tenant: each sees its own; a price is anybody's to set. */
  private static final List<String> THE_SAME_NAMES =
      List.of("GET /quotas/{name}", "PUT /quotas/{name}", "PUT /prices/{connection}");

  private static final Map<String, String> OURS = new TreeMap<>();
  private static final Map<String, Object> BODIES = new TreeMap<>();

  private final Person intruder = Person.globex("gl-ada");

  @BeforeAll
  static void fillAcme() {
    String asking = Content.askingWorkflow();
    String run = Content.startedRun(asking).path("id").asText();
    JsonNode request = Content.openRequest(run);
    String base = Content.knowledgeBase();
    String document = Content.document(base).path("id").asText();
    String model = Content.freshName("model");
    Person.acme("ada")
        .post("/models", Map.of("name", model, "provider", "offline", "model", "extractive-1"))
        .is(201);
    String report = Person.acme("cora").post("/compliance/reports", report()).is(202).text("id");
    OURS.put("/workflows/{name}", asking);
    OURS.put("/runs/{id}", run);
    OURS.put("/approvals/{id}", request.path("id").asText());
    OURS.put("/models/{name}", model);
    OURS.put("/knowledge-bases/{name}", base);
    OURS.put("/knowledge-bases/{name}/documents/{id}", document);
    OURS.put("/compliance/reports/{id}", report);
    Person ada = Person.acme("ada");
    ada.put("/prices/" + model, price(), "\"0\"").is(200);
    OURS.put("/prices/{connection}", model);
    String secret = Content.freshName("secret");
    ada.post("/secrets", Map.of("name", secret, "purpose", "a test", "value", "hush")).is(201);
    OURS.put("/secrets/{name}", secret);
    OURS.put(
        "/budgets/{id}", ada.post("/budgets", budget(Content.freshName("b"))).is(201).text("id"));
    OURS.put("/workflows/{name}/versions/{version}", "1");
    OURS.put("/runs/{id}/signals/{name}", "payment");

    BODIES.put("/budgets/{id}", budget("theirs"));
    BODIES.put("/secrets/{name}", Map.of("value", "ours"));
    BODIES.put("/workflows/{name}/runs", Map.of("input", Map.of("what", "Theirs")));
    BODIES.put("/workflows/{name}/versions", definition(asking));
    BODIES.put(
        "/approvals/{id}/decisions",
        Map.of(
            "decision", "approve",
            "comment", "Ours now",
            "contentHash", request.path("contentHash").asText()));
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
        .filter(o -> !OUTSIDE_TENANTS.contains(o.path()))
        .filter(o -> !THE_SAME_NAMES.contains(o.toString()))
        .map(o -> DynamicTest.dynamicTest(o.toString(), () -> knock(o)));
  }

  @TestFactory
  Stream<DynamicTest> no_list_of_globex_names_anything_of_acme() {
    return operations()
        .filter(o -> o.method().equals("get") && !o.path().contains("{"))
        .filter(o -> !o.path().startsWith("/tenants") && !o.path().startsWith("/platform"))
        .map(
            o ->
                DynamicTest.dynamicTest(
                    o.toString(),
                    () -> {
                      Reply reply = intruder.get(o.path() + "?limit=200").is(200);
                      OURS.values().stream()
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

    assertThat(ada.get("/runs/" + OURS.get("/runs/{id}")).is(200).text("status"))
        .isEqualTo("WAITING");
    assertThat(ada.get("/approvals/" + OURS.get("/approvals/{id}")).is(200).text("status"))
        .isEqualTo("open");
    ada.get(
            "/knowledge-bases/%s/documents/%s"
                .formatted(
                    OURS.get("/knowledge-bases/{name}"),
                    OURS.get("/knowledge-bases/{name}/documents/{id}")))
        .is(200);
  }

  private void knock(Operation operation) {
    String path = filled(operation.path());
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

  /** Acme's own values in the place of the parameters, from left to right. */
  private static String filled(String path) {
    String template = path;
    String filled = path;
    int end;
    int from = 0;
    while ((end = template.indexOf('}', from)) >= 0) {
      String upTo = template.substring(0, end + 1);
      String parameter = upTo.substring(upTo.lastIndexOf('{'));
      String value = OURS.get(upTo);
      assertThat(value).as("something of acme's for " + upTo).isNotNull();
      filled = filled.replaceFirst(java.util.regex.Pattern.quote(parameter), value);
      from = end + 1;
    }
    return filled;
  }

  private static Stream<Operation> operations() {
    List<Operation> operations = OpenApi.operations(OpenApi.document());
    assertThat(operations).hasSizeGreaterThan(30);
    return operations.stream();
  }

  private static JsonNode definition(String workflow) {
    return Person.acme("wim").get("/workflows/" + workflow).is(200).json().path("definition");
  }

  private static Map<String, Object> price() {
    return Map.of("inMicrosPerMillion", 1, "outMicrosPerMillion", 1);
  }

  private static Map<String, Object> budget(String name) {
    return Map.of(
        "name", name, "scope", "workflow", "workflow", "none", "period", "day", "limitMicros", 1);
  }

  private static Map<String, String> report() {
    return Map.of("framework", "soc2", "from", "2026-01-01", "to", "2030-01-01", "format", "json");
  }
}
