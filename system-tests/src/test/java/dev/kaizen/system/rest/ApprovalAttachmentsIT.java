package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ApprovalAttachmentsIT {
  private static final byte[] TEXT = "The offer of Monday\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};

  private final Person mia = Person.acme("mia");
  private final Person rita = Person.acme("rita");
  private final JsonNode request =
      Content.openRequest(Content.startedRun(Content.askingWorkflow()).path("id").asText());
  private final String files = "/approvals/%s/attachments".formatted(request.path("id").asText());

  @Test
  void file_of_the_requester_reaches_the_reviewer_byte_for_byte_and_its_hash_the_audit_log() {
    Reply added = mia.upload(files, "../offer.txt", TEXT).is(201);
    assertThat(added.text("name")).isEqualTo("offer.txt");
    assertThat(added.text("mediaType")).isEqualTo("text/plain");

    Reply opened = rita.get(files + "/" + added.text("id")).is(200);

    assertThat(opened.response().body()).isEqualTo("The offer of Monday\n");
    assertThat(opened.header("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    assertThat(opened.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(
            Person.acme("cora")
                .get(
                    "/audit/entries?action=approval.attached&subjectId="
                        + request.path("id").asText())
                .is(200)
                .items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.path("actor").asText()).isEqualTo("mia");
              assertThat(entry.toString()).contains(added.text("sha256"));
            });
  }

  @Test
  void bytes_say_what_a_file_is_whatever_its_name_says() throws IOException {
    mia.upload(files, "offer.pdf", PROGRAM).isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    mia.upload(files, "offer.txt", "<html><script>alert(1)</script></html>".getBytes())
        .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    mia.upload(files, "offer.docx", zip("word/document.xml", "word/vbaProject.bin"))
        .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    mia.upload(files, "offer.docx", zip("word/document.xml")).is(201);
    mia.upload(files, "offer.txt", new byte[0]).isProblem(400, "INVALID_INPUT");
    assertThat(names()).containsExactly("offer.docx");
  }

  @Test
  void same_bytes_again_are_the_same_file() {
    String first = mia.upload(files, "offer.txt", TEXT).is(201).text("id");

    assertThat(rita.upload(files, "copy.txt", TEXT).is(201).text("id")).isEqualTo(first);
    assertThat(names()).containsExactly("offer.txt");
  }

  @Test
  void nothing_is_added_once_it_is_decided_and_nobody_else_sees_it() {
    String id = mia.upload(files, "offer.txt", TEXT).is(201).text("id");
    rita.post(
            "/approvals/%s/decisions".formatted(request.path("id").asText()),
            Map.of("decision", "approve", "contentHash", request.path("contentHash").asText()))
        .is(200);

    mia.upload(files, "late.txt", TEXT).isProblem(409, "ALREADY_DECIDED");
    Person.globex("gl-rita").get(files + "/" + id).isProblem(404, "NOT_FOUND");
    Person.globex("gl-rita").upload(files, "mine.txt", TEXT).isProblem(404, "NOT_FOUND");
  }

  private List<String> names() {
    List<String> names = new java.util.ArrayList<>();
    rita.get(files).is(200).json().forEach(file -> names.add(file.path("name").asText()));
    return names;
  }

  private static byte[] zip(String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(TEXT);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
