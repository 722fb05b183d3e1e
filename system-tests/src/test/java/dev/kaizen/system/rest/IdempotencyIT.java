package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyIT {
  private static String runs;

  private final Person mia = Person.acme("mia");
  private String key;

  @BeforeAll
  static void publish() {
    runs = "/workflows/%s/runs".formatted(Content.sayingWorkflow());
  }

  @BeforeEach
  void takeKey() {
    key = UUID.randomUUID().toString();
  }

  @Test
  void run_that_is_asked_for_twice_with_one_key_starts_once() {
    Reply first = mia.post(runs, input("Once"), key).is(202);
    Reply second = mia.post(runs, input("Once"), key).is(202);

    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    assertThat(startedSaying("Once")).isEqualTo(1);
  }

  @Test
  void key_that_was_used_for_another_body_is_refused() {
    mia.post(runs, input("First"), key).is(202);

    mia.post(runs, input("Second"), key).isProblem(409, "IDEMPOTENCY_KEY_REUSED");

    assertThat(startedSaying("Second")).isZero();
  }

  @Test
  void key_of_one_person_means_nothing_to_another() {
    Reply mias = mia.post(runs, input("Hers"), key).is(202);
    Reply adas = Person.acme("ada").post(runs, input("Hers"), key).is(202);

    assertThat(adas.text("id")).isNotEqualTo(mias.text("id"));
  }

  @Test
  void ten_at_once_with_one_key_start_one_run() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      List<Future<String>> ids =
          IntStream.range(0, 10)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return mia.post(runs, input("Race"), key).is(202).text("id");
                          }))
              .toList();
      start.countDown();
      String first = ids.getFirst().get();
      for (Future<String> id : ids) {
        assertThat(id.get()).isEqualTo(first);
      }
    }
    assertThat(startedSaying("Race")).isEqualTo(1);
  }

  @Test
  void refused_request_leaves_its_key_free() {
    mia.post(runs, Map.of("input", Map.of("wrong", 1)), key).is(400);

    mia.post(runs, input("Mended"), key).is(202);
  }

  @Test
  void upload_is_the_same_request_whatever_its_boundary() {
    Person wim = Person.acme("wim");
    String documents = "/knowledge-bases/%s/documents".formatted(Content.knowledgeBase());
    byte[] text = "# Foxes\n\nFoxes listen.".getBytes(StandardCharsets.UTF_8);

    Reply first = wim.upload(documents, "foxes.md", text, key).is(201);
    Reply second = wim.upload(documents, "foxes.md", text, key).is(201);

    assertThat(second.header("Idempotency-Replayed")).contains("true");
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    wim.upload(documents, "wolves.md", text, key).isProblem(409, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void key_where_none_is_taken_is_refused_and_not_ignored() {
    Person.of("root", "")
        .post("/tenants", Map.of("slug", "acme", "name", "Acme"), key)
        .isProblem(400, "INVALID_INPUT");
  }

  @Test
  void key_that_is_none_is_refused() {
    mia.post(runs, input("Spaced"), "two words").isProblem(400, "INVALID_INPUT");
  }

  private static Map<String, Object> input(String what) {
    return Map.of("input", Map.of("what", what));
  }

  private long startedSaying(String what) {
    return mia.get("/runs?limit=200&workflow=" + runs.split("/")[2]).is(200).items().stream()
        .filter(run -> run.path("input").path("what").asText().equals(what))
        .count();
  }
}
