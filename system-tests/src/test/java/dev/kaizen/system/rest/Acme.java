package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of everything that acme can have: what stands in the place of each path's last parameter.
 *
 * @param things by the path up to and with the parameter, such as {@code /runs/{id}}
 * @param workflow asks a reviewer
 * @param contentHash of the request that is open
 */
record Acme(Map<String, String> things, String workflow, String contentHash) {

  static Acme filled() {
    Map<String, String> things = new TreeMap<>();
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
    things.put("/workflows/{name}", asking);
    things.put("/runs/{id}", run);
    things.put("/audit/runs/{id}", run);
    things.put("/approvals/{id}", request.path("id").asText());
    things.put("/models/{name}", model);
    things.put("/knowledge-bases/{name}", base);
    things.put("/knowledge-bases/{name}/documents/{id}", document);
    things.put("/compliance/reports/{id}", report);
    things.put("/compliance/frameworks/{id}", "soc2");
    things.put("/compliance/controls/{control}", "risk-register");
    things.put("/compliance/register/{kind}", "workflow");
    things.put("/compliance/register/{kind}/{name}", asking);
    Person.acme("cora").post("/compliance/assessments", Map.of()).is(200);
    things.put(
        "/compliance/findings/{id}",
        Person.acme("cora")
            .get("/compliance/findings?control=risk-register")
            .is(200)
            .items()
            .getFirst()
            .path("id")
            .asText());
    things.put("/compliance/incidents/{id}", Compliance.incident(true).text("id"));
    things.put("/compliance/subject-requests/{id}", Compliance.subjectRequest().text("id"));
    things.put("/compliance/retention/{kind}", "reports");
    things.put("/compliance/holds/{id}", Compliance.hold(run).text("id"));
    things.put("/compliance/attestations/{id}", Compliance.attested("CC1.1").text("id"));
    Person ada = Person.acme("ada");
    ada.put("/prices/" + model, price(), "\"0\"").is(200);
    things.put("/prices/{connection}", model);
    String secret = Content.freshName("secret");
    ada.post("/secrets", Map.of("name", secret, "purpose", "a test", "value", "hush")).is(201);
    things.put("/secrets/{name}", secret);
    String webhook =
        ada.post("/webhooks", Map.of("url", Receiver.url(), "events", List.of("run.failed")))
            .is(201)
            .text("id");
    things.put("/webhooks/{id}", webhook);
    things.put(
        "/webhooks/{id}/deliveries/{delivery}",
        ada.post("/webhooks/%s/ping".formatted(webhook), Map.of()).is(202).text("id"));
    things.put(
        "/budgets/{id}", ada.post("/budgets", budget(Content.freshName("b"))).is(201).text("id"));
    things.put("/workflows/{name}/versions/{version}", "1");
    things.put("/runs/{id}/signals/{name}", "payment");
    things.put("/patterns/{id}", "simple-qa");
    things.put(
        "/approvals/{id}/attachments/{attachment}",
        Person.acme("mia")
            .upload(
                "/approvals/%s/attachments".formatted(request.path("id").asText()),
                "note.txt",
                "\"A note\"".getBytes(StandardCharsets.UTF_8))
            .is(201)
            .text("id"));
    String filter = Content.freshName("filter");
    Person.acme("rita").put("/approval-filters", Map.of("name", filter, "query", "q=x")).is(200);
    things.put("/approval-filters/{name}", filter);
    String policy = Content.freshName("policy");
    ada.post("/approval-policies", policy(policy)).is(201);
    things.put("/approval-policies/{name}", policy);
    things.put("/approval-policies/{name}/versions/{version}", "1");
    things.put(
        "/deputies/{id}", Person.acme("rita").post("/deputies", deputy()).is(201).text("id"));
    things.put(
        "/api-keys/{id}",
        ada.post("/api-keys", Map.of("name", Content.freshName("key"), "roles", List.of("member")))
            .is(201)
            .text("id"));
    String member = Content.freshName("member");
    ada.post(
            "/members",
            Map.of(
                "username",
                member,
                "email",
                member + "@acme.test",
                "firstName",
                "New",
                "lastName",
                "Comer",
                "roles",
                List.of("member")))
        .is(201);
    things.put("/members/{username}", member);
    things.put("/access-reviews/{id}", ada.post("/access-reviews", review()).is(201).text("id"));
    things.put("/access-reviews/{id}/lines/{username}", member);
    things.put(
        "/quotas/{name}", ada.get("/quotas").is(200).items().getFirst().path("name").asText());
    return new Acme(Map.copyOf(things), asking, request.path("contentHash").asText());
  }

  /** In the place of every parameter of the path; fails for one that acme has nothing for. */
  String in(String path) {
    String filled = path;
    int from = 0;
    int end;
    while ((end = path.indexOf('}', from)) >= 0) {
      String upTo = path.substring(0, end + 1);
      String value = things.get(upTo);
      if (value == null) {
        throw new AssertionError("acme has nothing for " + upTo + ": add it here");
      }
      filled =
          filled.replaceFirst(
              java.util.regex.Pattern.quote(upTo.substring(upTo.lastIndexOf('{'))), value);
      from = end + 1;
    }
    return filled;
  }

  static Map<String, Object> budget(String name) {
    return Map.of(
        "name", name, "scope", "workflow", "workflow", "none", "period", "day", "limitMicros", 1);
  }

  private static Map<String, Object> price() {
    return Map.of("inMicrosPerMillion", 1, "outMicrosPerMillion", 1);
  }

  static Map<String, Object> review() {
    return Map.of("name", Content.freshName("review"), "dueAt", "2099-01-01");
  }

  private static Map<String, String> report() {
    return Map.of("framework", "soc2", "from", "2026-01-01", "to", "2030-01-01", "format", "json");
  }

  /** A draft that never holds. */
  private static Map<String, Object> policy(String name) {
    return Map.of(
        "name",
        name,
        "when",
        "false",
        "terms",
        Map.of("stages", List.of(Map.of("groups", List.of(Map.of("role", "reviewer"))))));
  }

  /** Begins in a hundred years, so that nobody is anybody's deputy because of it. */
  private static Map<String, Object> deputy() {
    return Map.of(
        "deputy", "rob",
        "from", "2126-01-01T00:00:00Z",
        "until", "2126-02-01T00:00:00Z",
        "reason", "A test");
  }
}
