package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BadInputIT {
  private static String workflow;
  private static String documents;

  private final Person mia = Person.acme("mia");
  private final Person wim = Person.acme("wim");

  @BeforeAll
  static void makeContent() {
    workflow = Content.sayingWorkflow();
    documents = "/knowledge-bases/%s/documents".formatted(Content.knowledgeBase());
  }

  @Test
  void no_token() {
    Person.send(HttpRequest.newBuilder(Person.root().resolve("/api/v1/runs")).GET())
        .isProblem(401, "UNAUTHENTICATED");
  }

  @Test
  void wrong_organization() {
    Person.send(mia.request("/runs").header("Kaizen-Tenant", "globex").GET())
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void unknown_things() {
    mia.post("/workflows/nobody/runs", Map.of("input", Map.of())).isProblem(404, "NOT_FOUND");
    mia.get("/workflows/nobody").isProblem(404, "NOT_FOUND");
    mia.get("/workflows/%s/versions/99".formatted(workflow)).isProblem(404, "NOT_FOUND");
    mia.get("/workflows/%s/versions/last".formatted(workflow)).isProblem(404, "NOT_FOUND");
    mia.get("/runs/" + UUID.randomUUID()).isProblem(404, "NOT_FOUND");
    mia.get("/runs/not-an-id").isProblem(404, "NOT_FOUND");
    mia.get("/runs/%s/steps".formatted(UUID.randomUUID())).isProblem(404, "NOT_FOUND");
    mia.get("/runs/%s/events".formatted(UUID.randomUUID())).isProblem(404, "NOT_FOUND");
    Person.send(
            mia.request("/runs/%s/events".formatted(UUID.randomUUID()))
                .header("Accept", "text/event-stream")
                .GET())
        .isProblem(404, "NOT_FOUND");
    wim.get("/knowledge-bases/nobody").isProblem(404, "NOT_FOUND");
    wim.get(documents + "/" + UUID.randomUUID()).isProblem(404, "NOT_FOUND");
  }

  @Test
  void malformed_json() {
    Reply reply =
        mia.postText(runs(), "application/json", "{\"input\": oops}")
            .isProblem(400, "INVALID_INPUT");
    assertThat(reply.text("detail")).contains("line 1");
    wim.postText("/workflows", "application/json", "{").isProblem(400, "INVALID_INPUT");
    wim.postText("/workflows", "application/json", "").isProblem(400, "INVALID_INPUT");
  }

  @Test
  void missing_fields_are_all_named_at_once() {
    Reply reply =
        Person.acme("cora").post("/compliance/reports", Map.of()).isProblem(400, "INVALID_INPUT");

    assertThat(reply.text("detail"))
        .contains("'framework'", "'from'", "'to'", "'format'", "are missing");
  }

  @Test
  void unknown_and_wrong_fields_are_named() {
    assertThat(
            mia.post(runs(), Map.of("input", Map.of("what", "x"), "colour", "red"))
                .isProblem(400, "INVALID_INPUT")
                .text("detail"))
        .contains("'colour'");
    assertThat(
            mia.post(runs(), Map.of("input", "text"))
                .isProblem(400, "INVALID_INPUT")
                .text("detail"))
        .contains("'input'");
  }

  @Test
  void definition_that_does_not_hold_together_is_refused_with_its_place() {
    String name = Content.freshName("broken");
    Reply reply =
        wim.postText(
                "/workflows",
                "application/yaml",
                """
                name: %s
                nodes:
                  - {type: magic, id: wand}
                """
                    .formatted(name))
            .isProblem(422, "INVALID_WORKFLOW");

    assertThat(reply.text("detail")).contains("magic");
    wim.get("/workflows/" + name).isProblem(404, "NOT_FOUND");
  }

  @Test
  void bad_pages_and_filters() {
    for (String query :
        List.of(
            "limit=0",
            "limit=201",
            "limit=many",
            "cursor=%21%21",
            "cursor=abc",
            "status=DANCING",
            "from=yesterday")) {
      mia.get("/runs?" + query).isProblem(400, "INVALID_INPUT");
    }
    mia.get("/workflows?cursor=abc").isProblem(400, "INVALID_INPUT");
    Person.acme("rita").get("/approvals?assignee=you").isProblem(400, "INVALID_INPUT");
    mia.post(runs() + "?wait=61", Map.of("input", Map.of("what", "x")))
        .isProblem(400, "INVALID_INPUT");
  }

  @Test
  void wrong_media_type() {
    mia.postText(runs(), "text/csv", "a,b").isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    wim.postText(documents, "application/json", "{}").isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    wim.upload(documents, "tool.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})
        .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    assertNothingKept();
  }

  @Test
  void broken_pdf() {
    Reply reply =
        wim.upload(
                documents,
                "broken.pdf",
                "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
            .isProblem(422, "UNREADABLE_DOCUMENT");

    assertThat(reply.text("detail")).contains("broken.pdf");
    assertNothingKept();
  }

  @Test
  void form_without_a_file() {
    Person.send(
            wim.request(documents)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n")))
        .isProblem(400, "INVALID_INPUT");
    assertNothingKept();
  }

  /** By hand, because a client that is still sending may miss the answer. */
  @Test
  void upload_of_200_megabytes_is_refused_before_it_is_sent() throws IOException {
    HttpRequest request = wim.request(documents).GET().build();
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
                .formatted(
                    request.uri().getPath(),
                    request.headers().firstValue("Authorization").orElseThrow())
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 209715200\r\n\r\n";
    try (Socket socket = new Socket(Person.root().getHost(), Person.root().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] answer = new byte[4096];
      int length = socket.getInputStream().read(answer);

      assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "TOO_LARGE");
    }
    assertNothingKept();
  }

  @Test
  void upload_that_grows_past_the_limit_while_it_is_sent() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.txt\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    form.writeBytes("a".repeat(26 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
    form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] body = form.toByteArray();

    Person.send(
            wim.request(documents)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))))
        .isProblem(413, "TOO_LARGE");
    assertNothingKept();
  }

  private void assertNothingKept() {
    assertThat(wim.get(documents).is(200).items()).isEmpty();
  }

  private static String runs() {
    return "/workflows/%s/runs".formatted(workflow);
  }
}
