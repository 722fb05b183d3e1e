package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessReviewsIT {
  private final Person ada = Person.acme("ada");
  private final Person cora = Person.acme("cora");

  private String member(String... roles) {
    String name = Content.freshName("reviewed");
    ada.post(
            "/members",
            Map.of(
                "username",
                name,
                "email",
                name + "@acme.test",
                "firstName",
                "Re",
                "lastName",
                "Viewed",
                "roles",
                List.of(roles)))
        .is(201);
    return name;
  }

  private String opened(String... roles) {
    return cora.post(
            "/access-reviews",
            Map.of(
                "name", Content.freshName("review"),
                "roles", List.of(roles),
                "dueAt", "2099-01-01"))
        .is(201)
        .text("id");
  }

  private static Reply decide(Person who, String review, String member, String decision) {
    return who.put(
        "/access-reviews/%s/lines/%s".formatted(review, member),
        Map.of("decision", decision, "reason", "Looked at, and so"));
  }

  private List<String> roles(String member) {
    return ada.get("/members/" + member)
        .is(200)
        .json()
        .path("roles")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void what_is_revoked_is_taken_away_and_nothing_else() {
    String both = member("operator", "member");
    String only = member("operator");
    String kept = member("operator");
    String review = opened("operator");

    decide(cora, review, both, "revoke").is(200);
    decide(cora, review, only, "revoke").is(200);
    decide(cora, review, kept, "keep").is(200);

    assertThat(roles(both)).containsExactly("member");
    ada.get("/members/" + only).isProblem(404, "NOT_FOUND");
    assertThat(roles(kept)).containsExactly("operator");
    assertThat(ada.get("/audit/entries?subjectId=" + both).is(200).items())
        .extracting(e -> e.path("actor").asText() + " " + e.path("action").asText())
        .contains("cora member.roles-changed");
    ada.delete("/members/" + both).is(204);
    ada.delete("/members/" + kept).is(204);
  }

  @Test
  void review_is_closed_when_every_line_is_decided_and_tells_all_of_it() {
    String review = opened("operator");
    cora.post("/access-reviews/%s/close".formatted(review), Map.of()).isProblem(409, "WRONG_STATE");
    for (JsonNode line : cora.get("/access-reviews/%s/lines?limit=200".formatted(review)).items()) {
      decide(cora, review, line.path("username").asText(), "keep").is(200);
    }

    Reply closed = cora.post("/access-reviews/%s/close".formatted(review), Map.of()).is(200);

    assertThat(closed.text("state")).isEqualTo("closed");
    assertThat(closed.json().path("undecided").asInt(-1)).isZero();
    decide(cora, review, "olga", "revoke").isProblem(409, "ALREADY_DECIDED");
    assertThat(roles("olga")).containsExactly("operator");
    assertThat(cora.get("/access-reviews/%s/export".formatted(review)).is(200).response().body())
        .startsWith("username,roles,decision,reason,decided_by,decided_at")
        .contains("olga,operator,KEEP,\"Looked at, and so\",cora,");
    assertThat(ada.get("/audit/entries?subjectId=" + review).is(200).items())
        .extracting(entry -> entry.path("action").asText())
        .contains("access-review.opened", "access-review.kept", "access-review.closed");
  }

  @Test
  void nobody_decides_on_their_own_roles() {
    String review = opened("compliance-officer");

    decide(cora, review, "cora", "keep").isProblem(403, "SEPARATION_OF_DUTIES");
    decide(ada, review, "cora", "keep").is(200);
    decide(ada, review, "cora", "revoke").isProblem(409, "ALREADY_DECIDED");
    assertThat(roles("cora")).containsExactly("compliance-officer");
  }

  @Test
  void bad_wishes_are_told() {
    String review = opened("auditor");

    decide(cora, review, "nobody", "keep").isProblem(404, "NOT_FOUND");
    decide(cora, review, "aud", "burn").isProblem(400, "INVALID_INPUT");
    cora.put("/access-reviews/%s/lines/aud".formatted(review), Map.of("reason", "No word"))
        .isProblem(400, "INVALID_INPUT");
    cora.post("/access-reviews", Map.of("name", "Late", "dueAt", "2020-01-01"))
        .isProblem(400, "INVALID_INPUT");
    cora.post("/access-reviews", Map.of("name", "x", "dueAt", "2099-01-01", "roles", List.of("k")))
        .isProblem(400, "INVALID_INPUT");
  }
}
