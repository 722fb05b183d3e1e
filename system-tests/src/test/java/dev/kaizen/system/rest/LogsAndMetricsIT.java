package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a tenant's people write stays out of what operators read. */
class LogsAndMetricsIT {
  private static final String MARK = "ibisford" + Long.toHexString(System.nanoTime());

  @BeforeAll
  static void sayIt() {
    Person mia = Person.acme("mia");
    Person wim = Person.acme("wim");
    String workflow = Content.sayingWorkflow();
    mia.post(
            "/workflows/%s/runs?wait=60".formatted(workflow), Map.of("input", Map.of("what", MARK)))
        .is(200);
    wim.upload(
            "/knowledge-bases/%s/documents".formatted(Content.knowledgeBase()),
            MARK + ".md",
            ("# Birds\n\nAt the river stands " + MARK + ".").getBytes(StandardCharsets.UTF_8))
        .is(201);
    // What is refused or fails is not told to the log either.
    wim.upload(
        "/knowledge-bases/nobody/documents",
        MARK + ".pdf",
        "%PDF-1.7 oops".getBytes(StandardCharsets.UTF_8));
    mia.postText("/workflows/%s/runs".formatted(workflow), "application/json", "{\"" + MARK);
    wim.postText("/workflows", "application/yaml", "name: " + MARK + "\nnodes: [{type: magic}]");
    mia.get("/runs?workflow=" + MARK);
    mia.get("/runs?cursor=" + MARK);
    Person.acme("ada")
        .post(
            "/secrets", Map.of("name", Content.freshName("s"), "purpose", "a test", "value", MARK))
        .is(201);
    Person.bearing(MARK, "GET", "/runs");
  }

  @Test
  void no_log_of_the_server_holds_what_was_said() throws IOException {
    Path logs = Path.of(System.getProperty("kaizen.test.home"), "logs");
    try (Stream<Path> files = Files.walk(logs)) {
      List<Path> own =
          files
              .filter(Files::isRegularFile)
              .filter(file -> logs.relativize(file).toString().matches("(?i).*(liberty|ffdc).*"))
              .toList();

      assertThat(own).isNotEmpty();
      assertThat(own).noneMatch(LogsAndMetricsIT::saysIt);
    }
  }

  @Test
  void metrics_hold_neither_what_was_said_nor_ids_of_runs() {
    Reply metrics =
        Person.send(HttpRequest.newBuilder(Person.root().resolve("/metrics")).GET()).is(200);

    assertThat(metrics.response().body())
        .isNotBlank()
        .doesNotContain(MARK)
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  }

  private static boolean saysIt(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
