package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeysIT {
  private final Person ada = Person.acme("ada");

  private Reply made(List<String> roles) {
    return ada.post("/api-keys", Map.of("name", "test-" + UUID.randomUUID(), "roles", roles));
  }

  @Test
  void key_opens_what_its_roles_may_in_the_name_of_its_maker() {
    String key = made(List.of("workflow-author")).is(201).text("key");

    JsonNode me = Person.bearing(key, "GET", "/me").is(200).json();
    assertThat(me.path("tenant").asText()).isEqualTo("acme");
    assertThat(me.path("username").asText()).isEqualTo("ada");
    assertThat(me.path("roles").toString()).isEqualTo("[\"workflow-author\"]");
    Person.bearing(key, "GET", "/workflows").is(200);
    Person.bearing(key, "GET", "/members").isProblem(403, "FORBIDDEN");
  }

  @Test
  void key_is_told_once_and_its_use_is_seen() {
    Reply made = made(List.of("member")).is(201);
    String id = made.text("id");
    Person.bearing(made.text("key"), "GET", "/me").is(200);

    Reply seen = ada.get("/api-keys/" + id).is(200);
    assertThat(seen.json().path("key").isNull()).isTrue();
    assertThat(seen.text("lastUsedAt")).isNotBlank();
    assertThat(seen.text("state")).isEqualTo("active");
    assertThat(ada.get("/api-keys?limit=200").is(200).response().body())
        .doesNotContain(made.text("key"));
    assertThat(ada.get("/audit/entries?action=api-key.created&limit=200").response().body())
        .contains(id)
        .doesNotContain(made.text("key"));
  }

  @Test
  void repeated_request_is_answered_without_the_key() {
    Map<String, Object> body =
        Map.of("name", "test-" + UUID.randomUUID(), "roles", List.of("member"));
    String once = UUID.randomUUID().toString();
    Reply first = ada.post("/api-keys", body, once).is(201);
    Reply second = ada.post("/api-keys", body, once).is(201);

    assertThat(first.text("key")).startsWith("kz_acme_");
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.json().path("key").isNull()).isTrue();
  }

  @Test
  void revoked_key_opens_nothing_at_once() {
    Reply made = made(List.of("member")).is(201);
    Person.bearing(made.text("key"), "GET", "/me").is(200);

    ada.delete("/api-keys/" + made.text("id")).is(204);

    Person.bearing(made.text("key"), "GET", "/me").isProblem(401, "UNAUTHENTICATED");
    assertThat(ada.get("/api-keys/" + made.text("id")).text("state")).isEqualTo("revoked");
    ada.delete("/api-keys/" + made.text("id")).isProblem(409, "WRONG_STATE");
  }

  @Test
  void wrong_keys_are_refused_in_the_same_words() {
    String key = made(List.of("member")).is(201).text("key");
    char last = key.charAt(key.length() - 1);
    List<String> wrong =
        List.of(
            key.substring(0, key.length() - 1) + (last == 'A' ? 'B' : 'A'),
            key.replace("kz_acme_", "kz_globex_"),
            key.replace("kz_acme_", "kz_nobody_"),
            key.replaceFirst("_[0-9a-f]{32}_", "_" + "0".repeat(32) + "_"),
            "kz_",
            "kz_acme_' or true --_x");
    String words = "";
    for (String text : wrong) {
      Reply refused = Person.bearing(text, "GET", "/me").isProblem(401, "UNAUTHENTICATED");
      assertThat(words).isIn("", refused.text("detail"));
      words = refused.text("detail");
    }
  }

  @Test
  void key_decides_no_approval_and_makes_no_key() {
    String key = made(List.of("tenant-admin")).is(201).text("key");

    Person.bearing(key, "POST", "/approvals/" + UUID.randomUUID() + "/decisions")
        .isProblem(403, "FORBIDDEN");
    Person.bearing(key, "POST", "/api-keys").isProblem(403, "FORBIDDEN");
    Person.bearing(key, "POST", "/members").isProblem(403, "FORBIDDEN");
    Person.bearing(key, "GET", "/members").is(200);
  }

  @Test
  void bad_wishes_are_told() {
    ada.post("/api-keys", Map.of("name", "A B", "roles", List.of("member")))
        .isProblem(400, "INVALID_INPUT");
    made(List.of()).isProblem(400, "INVALID_INPUT");
    made(List.of("king")).isProblem(400, "INVALID_INPUT");
    made(List.of("platform-admin")).isProblem(403, "FORBIDDEN");
    ada.post(
            "/api-keys",
            Map.of(
                "name", "t-" + UUID.randomUUID(), "roles", List.of("member"), "expiresInDays", 0))
        .isProblem(400, "INVALID_INPUT");
  }

  @Test
  void foreign_key_is_unknown_here() {
    String id = made(List.of("member")).is(201).text("id");

    Person.globex("gl-ada").get("/api-keys/" + id).isProblem(404, "NOT_FOUND");
    Person.globex("gl-ada").delete("/api-keys/" + id).isProblem(404, "NOT_FOUND");
  }
}
