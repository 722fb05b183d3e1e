package dev.kaizen.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestAccessIT {
  private static final String ME = "/api/v1/me";
  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void caller_is_told_tenant_and_roles() throws Exception {
    JsonNode me = Api.json(Api.send(Api.as(Realm.accessToken("rita"), ME)));

    assertThat(me.get("tenant").asText()).isEqualTo("acme");
    assertThat(me.get("username").asText()).isEqualTo("rita");
    assertThat(me.get("roles")).extracting(JsonNode::asText).containsExactly("reviewer");
    assertThat(me.get("permissions"))
        .extracting(JsonNode::asText)
        .contains("APPROVAL_DECIDE")
        .doesNotContain("AUDIT_READ");
  }

  @Test
  void platform_admin_has_no_tenant_and_no_right_inside_one() throws Exception {
    JsonNode me = Api.json(Api.send(Api.as(Realm.accessToken("root"), ME)));

    assertThat(me.get("tenant").isNull()).isTrue();
    assertThat(me.get("permissions"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("TENANT_DIRECTORY", "PLATFORM_KEYS");
  }

  @Test
  void request_without_token_is_refused_as_a_problem_and_not_sent_to_a_login() throws Exception {
    HttpResponse<String> answer = Api.send(Api.to(ME));

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"kaizen\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void token_changed_by_one_character_is_refused() throws Exception {
    String token = Realm.accessToken("ada");
    int middle = token.lastIndexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';

    assertRefused(token.substring(0, middle) + other + token.substring(middle + 1));
  }

  @Test
  void claims_of_another_token_under_a_good_signature_are_refused() throws Exception {
    String[] mia = Realm.accessToken("mia").split("\\.");
    String[] ada = Realm.accessToken("ada").split("\\.");

    assertRefused(mia[0] + "." + ada[1] + "." + mia[2]);
  }

  @Test
  void unsigned_token_is_refused() throws Exception {
    String claims = Realm.accessToken("ada").split("\\.")[1];
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

    assertRefused(header + "." + claims + ".");
  }

  @Test
  void token_for_another_audience_is_refused() throws Exception {
    assertRefused(Realm.tokenForAnotherAudience("ada"));
  }

  @Test
  void password_in_place_of_a_token_is_refused() throws Exception {
    HttpRequest.Builder basic =
        Api.to(ME)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString("ada:kaizen".getBytes(StandardCharsets.UTF_8)));

    assertProblem(Api.send(basic), 401, "UNAUTHENTICATED");
  }

  @Test
  void tenant_of_somebody_else_is_refused_and_ones_own_is_not() throws Exception {
    String token = Realm.accessToken("ada");

    assertProblem(Api.send(Api.as(token, ME).header("Kaizen-Tenant", "globex")), 403, "FORBIDDEN");
    assertThat(Api.send(Api.as(token, ME).header("Kaizen-Tenant", "acme")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void unknown_address_and_method_and_form_are_told_as_problems() throws Exception {
    String token = Realm.accessToken("ada");

    assertProblem(Api.send(Api.as(token, "/api/v1/nothing")), 404, "NOT_FOUND");
    assertProblem(Api.send(Api.as(token, "/api/nothing")), 404, "NOT_FOUND");
    assertProblem(Api.send(Api.as(token, ME).DELETE()), 405, "METHOD_NOT_ALLOWED");
    assertProblem(Api.send(Api.as(token, ME).header("Accept", "text/csv")), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void body_past_the_limit_is_refused_whether_it_tells_its_size_or_not() throws Exception {
    String token = Realm.accessToken("ada");
    byte[] large = new byte[2 * MEBIBYTE];

    assertProblem(
        Api.send(Api.as(token, ME).POST(BodyPublishers.ofByteArray(large))), 413, "TOO_LARGE");
    assertProblem(
        Api.send(
            Api.as(token, "/api/v1/workflows/hello/runs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> endlessJson(2)))),
        413,
        "TOO_LARGE");
  }

  @Test
  void every_answer_forbids_guessing_framing_and_keeping() throws Exception {
    for (HttpRequest.Builder request : List.of(Api.to(ME), Api.as(Realm.accessToken("ada"), ME))) {
      HttpResponse<String> answer = Api.send(request);

      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void openapi_lists_the_operations_and_health_and_metrics_answer() throws Exception {
    assertThat(Api.send(Api.to("/openapi")).body()).contains("/v1/me").contains("bearer");
    assertThat(Api.send(Api.to("/health/ready")).statusCode()).isEqualTo(200);
    assertThat(Api.send(Api.to("/health/live")).statusCode()).isEqualTo(200);
    assertThat(Api.send(Api.to("/metrics")).statusCode()).isEqualTo(200);
  }

  private static void assertRefused(String token) throws Exception {
    HttpResponse<String> answer = Api.send(Api.as(token, ME));

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("invalid_token");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Api.json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    for (String field : List.of("type", "title", "detail", "category", "traceId")) {
      assertThat(problem.get(field).asText()).as(field).isNotBlank();
    }
  }

  /** A JSON text that is well-formed as far as one reads it. */
  private static InputStream endlessJson(int mebibytes) {
    InputStream head =
        new ByteArrayInputStream("{\"input\":{\"question\":\"".getBytes(StandardCharsets.UTF_8));
    byte[] block = "a".repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8);
    List<InputStream> blocks =
        IntStream.range(0, mebibytes)
            .<InputStream>mapToObj(i -> new ByteArrayInputStream(block))
            .toList();
    InputStream tail = new ByteArrayInputStream("\"}}".getBytes(StandardCharsets.UTF_8));
    return new SequenceInputStream(
        new SequenceInputStream(head, new SequenceInputStream(Collections.enumeration(blocks))),
        tail);
  }
}
