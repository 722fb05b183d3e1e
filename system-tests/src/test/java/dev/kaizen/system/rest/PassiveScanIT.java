package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.system.rest.Inquiry.Question;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at answers as a scanner does. The operations come from the server's own document, so one
 * that is added is looked at without a change here.
 */
class PassiveScanIT {
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/runs",
          "/nothing/here",
          "/login/failed",
          "/tenant",
          "/logout",
          "/error",
          "/favicon.ico",
          "/console/console.js",
          "/console/console.css",
          "/console/none.css",
          "/VAADIN/build/none.js",
          "/VAADIN/dynamic/resource/1/none/none",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/..%2f..%2fetc/passwd",
          "/%3Cscript%3Ealert('kz')%3C%2Fscript%3E",
          "/?v-r=uidl&v-uiId=0",
          "/?v-r=init&location=runs",
          "/api",
          "/api/",
          "/api/v1",
          "/api/v1/runs",
          "/api/v1/nothing",
          "/api/v2/runs",
          "/api/error",
          "/api/WEB-INF/web.xml",
          "/health",
          "/health/live",
          "/health/nothing",
          "/metrics",
          "/metrics/nothing",
          "/openapi",
          "/openapi/nothing",
          "/openapi/ui",
          "/IBMJMXConnectorREST",
          "/jwt/nothing");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");

  private final JsonNode document = OpenApi.document();
  private final Examples examples = new Examples(document);

  @Test
  void no_address_answers_a_stranger_with_a_missing_header_a_banner_or_the_inside() {
    List<Question> questions = new ArrayList<>();
    for (String address : ADDRESSES) {
      for (String method : METHODS) {
        questions.add(
            new Question(
                method + " " + address,
                () ->
                    HttpRequest.newBuilder(Person.root().resolve(address))
                        .header("Accept", "text/html,*/*")
                        .header("X-Sent", Hostile.SCRIPT)
                        .method(method, BodyPublishers.noBody())));
      }
    }

    Inquiry inquiry = new Inquiry(AnswerRules::broken).ask(questions);

    assertThat(inquiry.asked()).isEqualTo((long) ADDRESSES.size() * METHODS.size());
    assertThat(inquiry.broken()).isEmpty();
  }

  @Test
  void no_operation_answers_a_plain_request_of_any_role_but_by_the_rules() {
    Inquiry inquiry = new Inquiry(AnswerRules::brokenProblem);
    for (OpenApi.Operation operation : OpenApi.operations(document)) {
      inquiry.ask(new HostileQuestions(operation, examples.body(operation)).plain());
    }

    assertThat(inquiry.asked()).isGreaterThan(300);
    assertThat(inquiry.broken()).isEmpty();
  }

  @Test
  void no_operation_answers_hostile_words_but_by_the_rules() {
    Inquiry inquiry = new Inquiry(AnswerRules::brokenProblem);
    for (OpenApi.Operation operation : OpenApi.operations(document)) {
      inquiry.ask(new HostileQuestions(operation, examples.body(operation)).hostile());
    }

    assertThat(inquiry.asked()).isGreaterThan(1_000);
    assertThat(inquiry.broken()).isEmpty();
  }

  /** By hand, because no client sends such. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /a b c HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /api/v1/runs;x=y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "POST /api/v1/runs HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "nonsense\r\n\r\n"
      })
  void broken_requests_are_answered_without_a_banner_or_the_inside(String request)
      throws IOException {
    assertTellsNothing(raw(request));
  }

  @Test
  void headers_and_addresses_have_a_largest_size() throws IOException {
    String large = "A".repeat(40_000);
    assertTellsNothing(raw("GET /%s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(large)));
    assertTellsNothing(raw("GET / HTTP/1.1\r\nHost: a\r\nX-Large: %s\r\n\r\n".formatted(large)));
    assertTellsNothing(raw("GET / HTTP/1.1\r\nHost: a\r\n" + "X-Many: a\r\n".repeat(500) + "\r\n"));
  }

  private static void assertTellsNothing(String answer) {
    assertThat(AnswerRules.UNREADABLE_ADDRESS.matcher(answer).replaceAll(""))
        .doesNotContainPattern("(?im)^(server|x-powered-by):")
        .doesNotContainPattern("(?i)liberty|websphere|SRVE\\d|CWW|exception|\\bat [a-z]+\\.");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(Person.root().getHost(), Person.root().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] answer = new byte[16_384];
      int length = socket.getInputStream().read(answer);
      return length < 0 ? "" : new String(answer, 0, length, StandardCharsets.UTF_8);
    } catch (java.net.SocketException reset) {
      return "";
    }
  }
}
