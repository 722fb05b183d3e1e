package dev.kaizen.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a change of members does to tokens that were issued before, and to other changes. */
class MemberStandingIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final int ROUNDS = 3;

  @Test
  void token_of_before_a_change_of_roles_counts_no_more() throws Exception {
    String person = invited(Realm.accessToken("ada"), "operator");
    String before = Realm.accessToken(person);
    assertThat(get(before, "/workflows").statusCode()).isEqualTo(200);

    assertThat(setRoles(Realm.accessToken("ada"), person, "member").statusCode()).isEqualTo(200);

    assertEnds(before);
    String after = currentToken(person);
    JsonNode me = Api.json(get(after, "/me"));
    assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactly("member");
    assertThat(remove(Realm.accessToken("ada"), person).statusCode()).isEqualTo(204);
  }

  @Test
  void token_of_a_member_who_was_taken_out_counts_no_more() throws Exception {
    String person = invited(Realm.accessToken("ada"), "tenant-admin");
    String before = Realm.accessToken(person);
    assertThat(get(before, "/members").statusCode()).isEqualTo(200);

    assertThat(remove(Realm.accessToken("ada"), person).statusCode()).isEqualTo(204);

    assertEnds(before);
    assertThat(get(Realm.accessToken(person), "/me").statusCode()).isEqualTo(403);
  }

  @Test
  void change_of_one_member_leaves_the_tokens_of_others() throws Exception {
    String ada = Realm.accessToken("ada");
    String person = invited(ada, "operator");

    assertThat(setRoles(ada, person, "member").statusCode()).isEqualTo(200);
    assertThat(remove(ada, person).statusCode()).isEqualTo(204);

    assertThat(get(ada, "/me").statusCode()).isEqualTo(200);
  }

  @Test
  void two_administrators_who_demote_each_other_leave_one() throws Exception {
    String slug = "race-" + UUID.randomUUID().toString().substring(0, 8);
    String first = "first-" + slug;
    made(slug, first);
    String second = invited(currentToken(first), "tenant-admin");

    for (int round = 0; round < ROUNDS; round++) {
      String one = currentToken(first);
      String two = currentToken(second);
      CyclicBarrier start = new CyclicBarrier(2);
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Integer> secondOut = both.submit(demotion(start, one, second));
        Future<Integer> firstOut = both.submit(demotion(start, two, first));

        assertThat(List.of(secondOut.get(), firstOut.get())).containsOnlyOnce(200);
        boolean firstIsLeft = secondOut.get() == 200;
        String left = currentToken(firstIsLeft ? first : second);
        assertThat(setRoles(left, firstIsLeft ? second : first, "tenant-admin").statusCode())
            .isEqualTo(200);
      }
    }
  }

  private static Callable<Integer> demotion(CyclicBarrier start, String token, String whom) {
    return () -> {
      start.await();
      return setRoles(token, whom, "member").statusCode();
    };
  }

  private static void made(String slug, String administrator) throws Exception {
    HttpResponse<String> made =
        send(
            Realm.accessToken("root"),
            "POST",
            "/tenants",
            """
            {"slug":"%s","name":"%s","administrator":{"username":"%s","email":"%s@race.test",
             "firstName":"First","lastName":"One"}}"""
                .formatted(slug, slug, administrator, administrator));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    admitted(administrator);
  }

  /** A new member who has chosen the demo's password at their first login. */
  private static String invited(String administrator, String role) throws Exception {
    String person = "someone-" + UUID.randomUUID();
    HttpResponse<String> answer =
        send(
            administrator,
            "POST",
            "/members",
            """
            {"username":"%s","email":"%s@acme.test","firstName":"Some","lastName":"One",
             "roles":["%s"]}"""
                .formatted(person, person, role));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    admitted(person);
    return person;
  }

  private static void admitted(String person) throws Exception {
    RealmAdmin realm = new RealmAdmin();
    String id = realm.user(person);
    realm.send("PUT", "/users/" + id, Map.of("requiredActions", List.of()));
    realm.send(
        "PUT",
        "/users/%s/reset-password".formatted(id),
        Map.of("type", "password", "value", "kaizen", "temporary", false));
  }

  /** One that is not of the very second of a change. */
  private static String currentToken(String person) throws Exception {
    Instant end = Instant.now().plus(AT_ONCE);
    String token = Realm.accessToken(person);
    while (get(token, "/me").statusCode() == 401 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      token = Realm.accessToken(person);
    }
    return token;
  }

  private static void assertEnds(String token) throws Exception {
    Instant end = Instant.now().plus(AT_ONCE);
    HttpResponse<String> answer = get(token, "/me");
    while (answer.statusCode() == 200 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      answer = get(token, "/me");
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(Api.json(answer).path("detail").asText()).contains("get a new one");
  }

  private static HttpResponse<String> get(String token, String path) throws Exception {
    return Api.send(Api.as(token, "/api/v1" + path));
  }

  private static HttpResponse<String> setRoles(String token, String person, String role)
      throws Exception {
    return send(
        token,
        "PUT",
        "/members/%s/roles".formatted(person),
        "{\"roles\":[\"%s\"]}".formatted(role));
  }

  private static HttpResponse<String> remove(String token, String person) throws Exception {
    return send(token, "DELETE", "/members/" + person, "");
  }

  private static HttpResponse<String> send(String token, String method, String path, String body)
      throws Exception {
    return Api.send(
        Api.as(token, "/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }
}
