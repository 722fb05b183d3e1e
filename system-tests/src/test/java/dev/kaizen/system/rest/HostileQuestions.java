package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.system.rest.Inquiry.Question;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that can be asked of one operation with good, empty, broken and hostile words. */
record HostileQuestions(OpenApi.Operation operation, JsonNode body) {
  static final Map<Role, String> PEOPLE =
      Map.of(
          Role.TENANT_ADMIN, "gl-ada",
          Role.WORKFLOW_AUTHOR, "gl-wim",
          Role.REVIEWER, "gl-rita",
          Role.COMPLIANCE_OFFICER, "gl-cora",
          Role.AUDITOR, "gl-aud",
          Role.MEMBER, "gl-mia");
  private static final List<String> HEADERS =
      List.of("If-Match", "Idempotency-Key", "Kaizen-Tenant", "Accept", "traceparent");
  private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

  /** As it should be, by each role. */
  List<Question> plain() {
    return PEOPLE.values().stream()
        .map(user -> question(user, "plain as " + user, operation.path(), Map.of(), goodBody()))
        .toList();
  }

  /** By somebody who may, so that the words come as far as they can. */
  List<Question> hostile() {
    String user = whoMay();
    List<Question> all = new ArrayList<>();
    for (String text : Hostile.TEXTS) {
      String path = operation.path().replaceAll("\\{[^}]+}", mark(Hostile.inAddress(text)));
      if (operation.path().contains("{")) {
        all.add(question(user, "path " + text, path, Map.of(), goodBody()));
      }
      for (JsonNode parameter : operation.words().path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          String query = parameter.path("name").asText() + "=" + Hostile.inAddress(text);
          all.add(question(user, query, operation.path() + "?" + query, Map.of(), goodBody()));
        }
      }
      if (!body.isMissingNode()) {
        exchanged(user, text)
            .forEach(b -> all.add(question(user, "body " + b, operation.path(), Map.of(), b)));
      }
    }
    if (!body.isMissingNode()) {
      Hostile.BODIES.forEach(
          b -> all.add(question(user, "body " + b, operation.path(), Map.of(), b)));
    }
    if (operation.method().equals("get") || operation.path().contains("{")) {
      for (String header : HEADERS) {
        Map<String, String> sent = Map.of(header, "\"'<script>;--/*");
        all.add(question(user, header, operation.path(), sent, goodBody()));
      }
    }
    return all;
  }

  /**
   * What only the platform's people may do is too large to be done for a look: all is exchanged.
   */
  private List<String> exchanged(String user, String text) {
    return user.equals("root")
        ? List.of(Examples.allExchanged(body, text))
        : Examples.exchanged(body, text);
  }

  private String goodBody() {
    return body.isMissingNode() ? "" : body.toString();
  }

  private String whoMay() {
    String right = operation.words().path("x-permission").asText();
    if (right.equals("NONE") || right.isEmpty()) {
      return "gl-ada";
    }
    return Permission.valueOf(right).roles().stream()
        .filter(PEOPLE::containsKey)
        .sorted()
        .map(PEOPLE::get)
        .findFirst()
        .orElse("root");
  }

  private Question question(
      String user, String words, String path, Map<String, String> headers, String sent) {
    String address = path.replace("{version}", "999999").replaceAll("\\{[^}]+}", NOBODYS);
    return new Question(
        "%s by %s: %s".formatted(operation, user, words),
        () -> {
          HttpRequest.Builder request = Person.of(user, "globex").request(address);
          if (!body.isMissingNode()) {
            request.header("Content-Type", "application/json");
          } else if (operation.words().at("/requestBody/content").has("multipart/form-data")) {
            request.header("Content-Type", "multipart/form-data; boundary=none");
          }
          headers.forEach(request::setHeader);
          return request.method(
              operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(sent));
        });
  }

  private static String mark(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
