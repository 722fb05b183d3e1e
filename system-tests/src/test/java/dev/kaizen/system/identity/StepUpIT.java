package dev.kaizen.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.kaizen.system.browser.Chromium;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Dangerous acts, tried with tokens that are signed, meant for Kaizen and of the right person, but
 * come from clients of the realm that tell of an old login, or of none.
 */
class StepUpIT {
  private static final String CONSOLE = System.getProperty("kaizen.test.url");
  private static final String SILENT = "test-silent-" + UUID.randomUUID();
  private static final String OLD = "test-old-" + UUID.randomUUID();

  private static Chromium chromium;

  @BeforeAll
  static void begin() throws Exception {
    chromium = new Chromium();
    RealmAdmin realm = new RealmAdmin();
    realm.send("POST", "/clients", client(SILENT, List.of()));
    realm.send(
        "POST",
        "/clients",
        client(
            OLD,
            List.of(
                mapper(
                    "oidc-hardcoded-claim-mapper",
                    Map.of(
                        "claim.name", "auth_time",
                        "claim.value",
                            String.valueOf(
                                Instant.now().minus(Duration.ofHours(1)).getEpochSecond()),
                        "jsonType.label", "long")))));
  }

  @AfterAll
  static void end() throws Exception {
    chromium.close();
    RealmAdmin realm = new RealmAdmin();
    for (String client : List.of(SILENT, OLD)) {
      String id = realm.get("/clients?clientId=" + client).path(0).path("id").asText();
      realm.send("DELETE", "/clients/" + id, "");
    }
  }

  @Test
  void password_grant_tells_when_and_how_the_person_logged_in() throws Exception {
    Instant before = Instant.now().minusSeconds(5);
    JsonNode login =
        Api.json(Api.send(Api.as(Realm.accessToken("ada"), "/api/v1/me"))).path("login");

    assertThat(Instant.parse(login.path("at").asText()))
        .isBetween(before, Instant.now().plusSeconds(5));
    assertThat(login.path("methods")).extracting(JsonNode::asText).containsExactly("pwd");
  }

  @Test
  void old_login_reads_but_makes_no_api_key() throws Exception {
    String token = Realm.accessToken("ada", OLD);

    assertThat(Api.send(Api.as(token, "/api/v1/api-keys")).statusCode()).isEqualTo(200);
    assertRefused(newKey(token));
  }

  @Test
  void unknown_login_counts_as_none() throws Exception {
    String token = Realm.accessToken("ada", SILENT);

    assertThat(Api.json(Api.send(Api.as(token, "/api/v1/me"))).path("login").isNull()).isTrue();
    assertRefused(newKey(token));
  }

  @Test
  void every_dangerous_act_is_refused_to_an_old_login() throws Exception {
    String ada = Realm.accessToken("ada", OLD);
    String root = Realm.accessToken("root", OLD);
    String person =
        """
        {"username":"x-%s","email":"x@acme.test","firstName":"X","lastName":"Y",
         "roles":["member"]}"""
            .formatted(UUID.randomUUID());

    assertRefused(send(ada, "POST", "/members", person));
    assertRefused(send(ada, "PUT", "/members/mia/roles", "{\"roles\":[\"auditor\"]}"));
    assertRefused(send(ada, "DELETE", "/members/mia", ""));
    assertRefused(send(ada, "POST", "/keys/rotate", ""));
    assertRefused(send(root, "DELETE", "/tenants/acme?reason=test", ""));
    assertRefused(send(root, "POST", "/tenants/acme/deletion/confirm", "{\"slug\":\"acme\"}"));
    assertRefused(send(root, "POST", "/platform/keys/rewrap", ""));
    assertThat(Api.json(Api.send(Api.as(ada, "/api/v1/members/mia"))).path("roles"))
        .extracting(JsonNode::asText)
        .containsExactly("member");
  }

  @Test
  void who_may_not_is_told_so_before_being_asked_to_log_in() throws Exception {
    HttpResponse<String> answer = newKey(Realm.accessToken("mia", OLD));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Api.json(answer).path("code").asText()).isEqualTo("FORBIDDEN");
  }

  @Test
  void second_login_is_asked_for_in_a_window_beside_the_page_which_lives_on() {
    Page page = chromium.loggedIn("ada", CONSOLE + "/api-keys");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New API key")).click();
    page.getByLabel("Name").first().fill("kept-while-away");

    Page window = page.context().newPage();
    window.navigate(CONSOLE + "/login/again");
    window.fill("#password", "kaizen");
    window.click("#kc-login");
    window.getByText("You have logged in again").waitFor();

    assertThat(page.getByLabel("Name").first().inputValue()).isEqualTo("kept-while-away");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back")).click();
    page.getByText("Last used").first().waitFor();
  }

  private static HttpResponse<String> newKey(String token) throws Exception {
    return send(
        token,
        "POST",
        "/api-keys",
        "{\"name\":\"t-%s\",\"roles\":[\"member\"]}".formatted(UUID.randomUUID()));
  }

  private static HttpResponse<String> send(String token, String method, String path, String body)
      throws Exception {
    return Api.send(
        Api.as(token, "/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static void assertRefused(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(Api.json(answer).path("code").asText()).isEqualTo("STEP_UP_REQUIRED");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("error=\"insufficient_user_authentication\"")
        .contains("max_age=\"300\"");
  }

  private static Map<String, Object> client(String name, List<Object> more) {
    List<Object> mappers =
        new java.util.ArrayList<>(
            List.of(
                mapper("oidc-audience-mapper", Map.of("included.custom.audience", "kaizen")),
                mapper(
                    "oidc-organization-group-membership-mapper",
                    Map.of("addGroupRoleMappings", "true"))));
    mappers.addAll(more);
    return Map.of(
        "clientId", name,
        "publicClient", true,
        "standardFlowEnabled", false,
        "directAccessGrantsEnabled", true,
        "fullScopeAllowed", true,
        "defaultClientScopes", List.of("profile", "roles", "organization", "basic"),
        "protocolMappers", mappers);
  }

  private static Map<String, Object> mapper(String type, Map<String, String> config) {
    Map<String, String> all = new java.util.HashMap<>(config);
    all.put("access.token.claim", "true");
    return Map.of(
        "name", type, "protocol", "openid-connect", "protocolMapper", type, "config", all);
  }
}
