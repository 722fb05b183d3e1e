package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document as every role, with a token of somebody who has that role. */
class PermissionMatrixIT {
  private static final List<OpenApi.Operation> OPERATIONS = OpenApi.operations(OpenApi.document());
  private static final Map<Role, String> PEOPLE =
      Map.of(
          Role.TENANT_ADMIN, "ada",
          Role.WORKFLOW_AUTHOR, "wim",
          Role.OPERATOR, "olga",
          Role.REVIEWER, "rita",
          Role.COMPLIANCE_OFFICER, "cora",
          Role.AUDITOR, "aud",
          Role.MEMBER, "mia",
          Role.PLATFORM_ADMIN, "root");
  private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

  record Cell(OpenApi.Operation operation, Role role) {
    @Override
    public String toString() {
      return operation + " as " + role.tokenName();
    }
  }

  static Stream<Cell> cells() {
    return OPERATIONS.stream()
        .flatMap(operation -> Stream.of(Role.values()).map(role -> new Cell(operation, role)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void role_may_what_the_document_says_and_nothing_else(Cell cell) {
    String right = cell.operation().words().path("x-permission").asText();
    Reply reply = tried(cell.operation(), PEOPLE.get(cell.role()));

    if (right.equals("NONE") || Permission.valueOf(right).roles().contains(cell.role())) {
      assertThat(reply.status()).as(reply.response().body()).isNotIn(401, 403);
    } else {
      reply.isProblem(403, "FORBIDDEN");
    }
  }

  @Test
  void document_names_the_roles_that_have_the_right() {
    assertThat(OPERATIONS)
        .filteredOn(o -> !o.words().path("x-permission").asText().equals("NONE"))
        .isNotEmpty()
        .allSatisfy(
            o ->
                assertThat(o.words().path("x-roles"))
                    .extracting(JsonNode::asText)
                    .as(o.toString())
                    .containsExactlyElementsOf(
                        Permission.valueOf(o.words().path("x-permission").asText()).roles().stream()
                            .map(Role::tokenName)
                            .sorted()
                            .toList()));
  }

  @Test
  void without_a_token_nothing_is_told() {
    assertThat(OPERATIONS)
        .allSatisfy(
            o ->
                Person.send(
                        request(
                            HttpRequest.newBuilder(Person.root().resolve("/api/v1" + path(o))), o))
                    .isProblem(401, "UNAUTHENTICATED"));
  }

  private static Reply tried(OpenApi.Operation operation, String user) {
    return Person.send(request(Person.acme(user).request(path(operation)), operation));
  }

  /** Ids and names that are nobody's, and a body that says nothing: allowed, but without effect. */
  private static String path(OpenApi.Operation operation) {
    return operation
        .path()
        .replace("{version}", "999999")
        .replaceAll("\\{(id|[a-z]+Id)}", NOBODYS)
        .replaceAll("\\{[^}]+}", "nobodys");
  }

  private static HttpRequest.Builder request(
      HttpRequest.Builder request, OpenApi.Operation operation) {
    JsonNode content = operation.words().at("/requestBody/content");
    BodyPublisher body = BodyPublishers.noBody();
    if (content.has("application/json")) {
      request.header("Content-Type", "application/json");
      body = BodyPublishers.ofString("{}");
    } else if (content.has("multipart/form-data")) {
      request.header("Content-Type", "multipart/form-data; boundary=none");
      body = BodyPublishers.ofString("--none--\r\n");
    }
    return request.method(operation.method().toUpperCase(Locale.ROOT), body);
  }
}
