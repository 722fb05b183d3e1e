package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersIT {
  private final Person ada = Person.acme("ada");

  private static Map<String, Object> newcomer(String username, List<String> roles) {
    return Map.of(
        "username",
        username,
        "email",
        username + "@acme.test",
        "firstName",
        "New",
        "lastName",
        "Comer",
        "roles",
        roles);
  }

  private static String fresh() {
    return "new-" + UUID.randomUUID();
  }

  private List<String> roles(String username) {
    List<String> roles = new ArrayList<>();
    for (JsonNode role : ada.get("/members/" + username).is(200).json().path("roles")) {
      roles.add(role.asText());
    }
    return roles;
  }

  @Test
  void person_is_taken_in_changed_and_taken_out() {
    String username = fresh();

    Reply invited = ada.post("/members", newcomer(username, List.of("reviewer"))).is(201);
    assertThat(invited.text("temporaryPassword")).hasSizeGreaterThan(15);
    assertThat(roles(username)).containsExactly("reviewer");

    ada.put("/members/" + username + "/roles", Map.of("roles", List.of("operator", "member")))
        .is(200);
    assertThat(roles(username)).containsExactlyInAnyOrder("operator", "member");

    ada.delete("/members/" + username).is(204);
    ada.get("/members/" + username).isProblem(404, "NOT_FOUND");
    assertThat(ada.get("/audit/entries?subjectId=" + username).is(200).items())
        .extracting(entry -> entry.path("action").asText())
        .containsExactlyInAnyOrder("member.invited", "member.roles-changed", "member.removed");
  }

  @Test
  void who_was_taken_out_can_be_taken_in_again_with_the_account_they_have() {
    String username = fresh();
    ada.post("/members", newcomer(username, List.of("member"))).is(201);
    ada.post("/members", newcomer(username, List.of("member"))).isProblem(409, "ALREADY_EXISTS");
    ada.delete("/members/" + username).is(204);

    Reply again = ada.post("/members", newcomer(username, List.of("auditor"))).is(201);

    assertThat(again.json().path("temporaryPassword").isNull()).isTrue();
    assertThat(roles(username)).containsExactly("auditor");
    ada.delete("/members/" + username).is(204);
  }

  @Test
  void user_name_of_somebody_else_is_not_taken_over() {
    ada.post("/members", newcomer("gl-mia", List.of("member"))).isProblem(409, "ALREADY_EXISTS");

    assertThat(ada.get("/members?limit=200").is(200).items())
        .extracting(member -> member.path("username").asText())
        .doesNotContain("gl-mia");
  }

  @Test
  void last_tenant_admin_stays() {
    ada.delete("/members/ada").isProblem(409, "WRONG_STATE");
    ada.put("/members/ada/roles", Map.of("roles", List.of("member"))).isProblem(409, "WRONG_STATE");
    assertThat(roles("ada")).containsExactly("tenant-admin");
  }

  @Test
  void nobody_is_made_a_platform_administrator() {
    ada.put("/members/mia/roles", Map.of("roles", List.of("platform-admin")))
        .isProblem(403, "FORBIDDEN");
    ada.put("/members/mia/roles", Map.of("roles", List.of())).isProblem(400, "INVALID_INPUT");
    assertThat(roles("mia")).containsExactly("member");
  }

  @Test
  void members_of_another_tenant_are_out_of_reach() {
    Person other = Person.globex("gl-ada");

    other.get("/members/mia").isProblem(404, "NOT_FOUND");
    other
        .put("/members/mia/roles", Map.of("roles", List.of("auditor")))
        .isProblem(404, "NOT_FOUND");
    other.delete("/members/mia").isProblem(404, "NOT_FOUND");
    assertThat(roles("mia")).containsExactly("member");
  }
}
