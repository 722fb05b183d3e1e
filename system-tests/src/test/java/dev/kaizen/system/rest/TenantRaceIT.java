package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two tenants ask and write at the same time over the server's few connections. Each has a base of
 * the same name, so that a role or path left on a connection would show another's words.
 */
class TenantRaceIT {
  private static final int CALLS = 600;
  private static final int THREADS = 16;
  private static final String NAME = Content.freshName("raced");
  private static final List<Person> ADMINS = List.of(Person.acme("ada"), Person.globex("gl-ada"));

  @BeforeAll
  static void fillBoth() {
    for (Person admin : ADMINS) {
      admin.post("/knowledge-bases", base(admin)).is(201);
    }
  }

  static Stream<ThreadFactory> threads() {
    return Stream.of(Thread.ofVirtual().factory(), Thread.ofPlatform().factory());
  }

  @ParameterizedTest
  @MethodSource("threads")
  void each_reads_and_writes_its_own_only(ThreadFactory threads) {
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS, threads)) {
      for (int i = 0; i < CALLS; i++) {
        Person admin = ADMINS.get(i % 2);
        boolean writes = i % 10 < 2;
        workers.execute(
            () -> {
              Reply reply =
                  writes
                      ? admin.post("/knowledge-bases", named(Content.freshName("race"), admin))
                      : admin.get("/knowledge-bases/" + NAME);
              String told = reply.text("description");
              if (reply.status() >= 300 || !told.equals(words(admin))) {
                wrong.add(reply.status() + " " + reply.response().body());
              }
            });
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static Map<String, Object> base(Person admin) {
    return named(NAME, admin);
  }

  private static Map<String, Object> named(String name, Person admin) {
    return Map.of("name", name, "description", words(admin));
  }

  private static String words(Person admin) {
    return "Only for tenant number " + ADMINS.indexOf(admin);
  }
}
