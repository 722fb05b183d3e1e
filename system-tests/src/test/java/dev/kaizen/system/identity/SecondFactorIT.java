package dev.kaizen.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.kaizen.system.browser.Chromium;
import dev.kaizen.system.browser.LoginForm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tenant of its own whose administrator has a second factor and demands one of the others. */
class SecondFactorIT {
  private static final String CONSOLE = System.getProperty("kaizen.test.url");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String SECRET = "a-secret-of-a-phone-" + UUID.randomUUID();
  private static final String SLUG = "strict-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String STRONG = "strong-" + SLUG;
  private static final String WEAK = "weak-" + SLUG;
  private static final String PLAIN = "plain-" + SLUG;

  private static String strong = "";

  @BeforeAll
  static void demandIt() throws Exception {
    RealmAdmin realm = new RealmAdmin();
    realm.send("POST", "/users", person(STRONG, List.of(password(), phone())));
    for (String other : List.of(WEAK, PLAIN)) {
      realm.send("POST", "/users", person(other, List.of(password())));
    }
    HttpResponse<String> made =
        send(
            Realm.accessToken("root"),
            "POST",
            "/tenants",
            "{\"slug\":\"%s\",\"name\":\"%s\",\"administrator\":%s}"
                .formatted(SLUG, SLUG, named(STRONG)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    // A code counts once, so this token serves the whole test.
    strong = Realm.accessTokenWithCode(STRONG, Totp.now(SECRET));
    invite(WEAK, "tenant-admin");
    invite(PLAIN, "member");
  }

  private static void invite(String person, String role) throws Exception {
    String body = named(person).replace("}", ",\"roles\":[\"%s\"]}".formatted(role));
    HttpResponse<String> invited = send(strong, "POST", "/members", body);
    assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
  }

  @Test
  void only_who_has_a_second_factor_demands_one_and_then_the_others_are_refused_without()
      throws Exception {
    String weak = Realm.accessToken(WEAK);
    assertThat(get(weak, "/members").statusCode()).isEqualTo(200);
    assertThat(set(weak, true).statusCode()).isEqualTo(409);

    assertThat(set(strong, true).statusCode()).isEqualTo(200);

    HttpResponse<String> refused = refusal(weak);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Api.json(refused).path("code").asText()).isEqualTo("SECOND_FACTOR_REQUIRED");
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_user_authentication");
    assertThat(get(strong, "/members").statusCode()).isEqualTo(200);
    assertThat(get(Realm.accessToken(PLAIN), "/workflows").statusCode()).isEqualTo(200);
    assertThat(leadsToTheSetUp()).isTrue();

    assertThat(set(strong, false).statusCode()).isEqualTo(200);
    assertThat(audited()).isEqualTo(2);
  }

  @Test
  void token_tells_both_factors() throws Exception {
    JsonNode login = Api.json(get(strong, "/me")).path("login");

    assertThat(login.path("methods")).extracting(JsonNode::asText).containsExactly("otp", "pwd");
  }

  @Test
  void demo_tenants_demand_none() throws Exception {
    JsonNode policy = Api.json(get(Realm.accessToken("ada"), "/login-policy"));

    assertThat(policy.path("secondFactor").asBoolean(true)).isFalse();
  }

  private static boolean leadsToTheSetUp() {
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.newPerson().newPage();
      page.navigate(CONSOLE + "/members");
      LoginForm.fill(page, WEAK);
      page.getByText("A second factor is needed").first().waitFor();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set it up")).click();
      page.locator("#totp").waitFor();
      return page.url().contains("/realms/kaizen/");
    }
  }

  /** Doors look at the policy once a second. */
  private static HttpResponse<String> refusal(String token) throws Exception {
    Instant end = Instant.now().plus(SOON);
    HttpResponse<String> answer = get(token, "/members");
    while (answer.statusCode() == 200 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      answer = get(token, "/members");
    }
    return answer;
  }

  private static long audited() throws Exception {
    return Api.json(get(strong, "/audit/entries?action=login-policy.changed")).path("items").size();
  }

  private static HttpResponse<String> set(String token, boolean secondFactor) throws Exception {
    return send(token, "PUT", "/login-policy", "{\"secondFactor\":%s}".formatted(secondFactor));
  }

  private static HttpResponse<String> get(String token, String path) throws Exception {
    return Api.send(Api.as(token, "/api/v1" + path));
  }

  private static HttpResponse<String> send(String token, String method, String path, String body)
      throws Exception {
    return Api.send(
        Api.as(token, "/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static String named(String username) {
    return """
        {"username":"%s","email":"%s@strict.test","firstName":"Some","lastName":"One"}"""
        .formatted(username, username);
  }

  private static Map<String, Object> person(String username, List<Object> credentials) {
    return Map.of(
        "username",
        username,
        "email",
        username + "@strict.test",
        "emailVerified",
        true,
        "firstName",
        "Some",
        "lastName",
        "One",
        "enabled",
        true,
        "credentials",
        credentials);
  }

  private static Map<String, Object> password() {
    return Map.of("type", "password", "value", "kaizen", "temporary", false);
  }

  private static Map<String, Object> phone() {
    return Map.of(
        "type",
        "otp",
        "userLabel",
        "phone",
        "secretData",
        "{\"value\":\"%s\"}".formatted(SECRET),
        "credentialData",
        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
  }
}
