package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A value goes in and is never seen again, and keys change while it lies there. */
class SecretsIT {
  private static final String VALUE = "a value nobody may see";
  private final Person ada = Person.acme("ada");

  @Test
  void a_value_is_in_no_answer_and_in_no_audit_entry() {
    String name = Content.freshName("secret");
    Reply created = create(name).is(201);
    Reply changed = ada.put("/secrets/" + name, Map.of("value", VALUE + " 2"), "\"1\"").is(200);
    List<Reply> told =
        List.of(
            created,
            changed,
            ada.get("/secrets/" + name).is(200),
            ada.get("/secrets?limit=200").is(200),
            create(name).isProblem(409, "ALREADY_EXISTS"),
            Person.acme("aud").get("/audit/entries?subjectType=secret&subjectId=" + name).is(200));
    assertThat(told).allSatisfy(r -> assertThat(r.response().body()).doesNotContain(VALUE));
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    assertThat(changed.text("purpose")).isEqualTo("for a test");
    assertThat(told.getLast().items())
        .extracting(e -> e.path("action").asText())
        .contains("secret.created", "secret.rotated");
  }

  @Test
  void a_secret_is_changed_and_removed_only_by_who_has_seen_it_and_may() {
    String name = Content.freshName("secret");
    create(name).is(201);
    String path = "/secrets/" + name;
    ada.put(path, Map.of("value", "x"), "\"9\"").isProblem(412, "STALE_VERSION");
    ada.delete(path).isProblem(400, "INVALID_INPUT");
    Person.acme("aud").delete(path, "\"1\"").isProblem(403, "FORBIDDEN");
    Person.acme("wim").get(path).isProblem(403, "FORBIDDEN");
    ada.delete(path, "\"1\"").is(204);
    ada.get(path).isProblem(404, "NOT_FOUND");
  }

  @Test
  void a_new_key_takes_over_what_the_old_ones_held_while_everything_goes_on() {
    create(Content.freshName("secret")).is(201);
    String made = ada.post("/keys/rotate", Map.of()).is(200).text("id");
    for (int i = 0; i < 100 && heldByOlder(made) > 0; i++) {
      LockSupport.parkNanos(200_000_000L);
    }
    assertThat(heldByOlder(made)).isZero();
    assertThat(ada.get("/keys").is(200).items().getFirst().path("values").asLong()).isPositive();
  }

  private long heldByOlder(String newest) {
    return ada.get("/keys").is(200).items().stream()
        .filter(key -> !key.path("id").asText().equals(newest))
        .mapToLong(key -> key.path("values").asLong())
        .sum();
  }

  @Test
  void the_platforms_key_is_for_platform_administrators() {
    Person root = Person.of("root", "");
    create(Content.freshName("secret")).is(201);
    JsonNode state = root.post("/platform/keys/rewrap", Map.of()).is(200).json();
    assertThat(state.path("current").asText()).startsWith("file:");
    assertThat(state.path("behind").asInt()).isZero();
    ada.get("/platform/keys").isProblem(403, "FORBIDDEN");
  }

  private Reply create(String name) {
    return ada.post("/secrets", Map.of("name", name, "purpose", "for a test", "value", VALUE));
  }
}
