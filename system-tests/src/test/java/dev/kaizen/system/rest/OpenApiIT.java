package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  private final JsonNode document = OpenApi.document();
  private final List<OpenApi.Operation> operations = OpenApi.operations(document);

  @Test
  void every_operation_of_the_contract_is_listed() {
    assertThat(operations)
        .extracting(OpenApi.Operation::toString)
        .contains(
            "GET /workflows",
            "POST /workflows",
            "GET /workflows/{name}",
            "POST /workflows/{name}/versions",
            "POST /workflows/{name}/versions/{version}/publish",
            "POST /workflows/{name}/runs",
            "GET /runs",
            "GET /runs/{id}",
            "GET /runs/{id}/steps",
            "GET /runs/{id}/events",
            "POST /runs/{id}/cancel",
            "GET /approvals",
            "POST /approvals/{id}/decisions",
            "POST /models/{name}/test",
            "POST /knowledge-bases/{name}/documents",
            "POST /knowledge-bases/{name}/search",
            "POST /knowledge-bases/{name}/answer",
            "GET /audit/verify",
            "GET /audit/export",
            "GET /compliance/findings",
            "GET /compliance/reports/{id}/content",
            "GET /usage",
            "GET /usage/export",
            "POST /budgets",
            "PUT /quotas/{name}",
            "POST /secrets",
            "POST /webhooks",
            "POST /webhooks/{id}/deliveries/{delivery}/replay",
            "POST /keys/rotate",
            "POST /platform/keys/rewrap",
            "GET /members",
            "GET /tenants",
            "GET /patterns",
            "GET /patterns/{id}",
            "POST /patterns/{id}/workflows",
            "POST /patterns/{id}/runs");
  }

  @Test
  void every_operation_has_a_summary_and_says_how_it_fails() {
    assertThat(operations)
        .allSatisfy(
            o -> {
              assertThat(o.words().path("summary").asText()).as(o.toString()).isNotBlank();
              assertThat(o.words().at("/responses/default/content").toString())
                  .as(o.toString())
                  .contains("application/problem+json");
            });
  }

  @Test
  void every_answer_with_a_body_has_a_schema_with_an_example() {
    assertThat(operations)
        .filteredOn(o -> !o.words().path("responses").has("204"))
        .allSatisfy(
            o -> {
              JsonNode content = firstContent(o.words().path("responses"));
              assertThat(content.path("schema")).as(o + " " + content).isNotEmpty();
              if (isJson(content)) {
                assertThat(hasExample(content)).as(o + " has an example").isTrue();
              }
            });
  }

  @Test
  void every_json_body_has_a_schema_with_an_example() {
    assertThat(operations)
        .filteredOn(o -> o.words().at("/requestBody/content").has("application/json"))
        .isNotEmpty()
        .allSatisfy(
            o ->
                assertThat(hasExample(o.words().at("/requestBody/content/application~1json")))
                    .as(o.toString())
                    .isTrue());
  }

  private static JsonNode firstContent(JsonNode responses) {
    return responses.properties().stream()
        .filter(r -> r.getKey().startsWith("2"))
        .map(r -> r.getValue().path("content"))
        .filter(c -> !c.isEmpty())
        .map(c -> c.elements().next())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no content in " + responses));
  }

  private static boolean isJson(JsonNode content) {
    return !"binary".equals(content.at("/schema/format").asText());
  }

  private boolean hasExample(JsonNode media) {
    return media.has("example") || media.has("examples") || schemaHasExample(media.path("schema"));
  }

  private boolean schemaHasExample(JsonNode schema) {
    if (schema.has("$ref")) {
      String[] name = schema.path("$ref").asText().split("/");
      return schemaHasExample(
          document.path("components").path("schemas").path(name[name.length - 1]));
    }
    return schema.has("example")
        || schema.has("examples")
        || schemaHasExample(schema, "items")
        || schemaHasExample(schema.path("properties"), "items");
  }

  private boolean schemaHasExample(JsonNode schema, String part) {
    return schema.has(part) && schemaHasExample(schema.path(part));
  }
}
