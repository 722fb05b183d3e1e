package dev.kaizen.benchmarks.reviewers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.benchmarks.kaizen.Figure;
import dev.kaizen.benchmarks.reviewers.RunningSystem.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Very many open requests in one tenant, and fifty people who decide them, all over REST: each
 * request is that of a run that waits, and each decision lets its run go on.
 */
public final class Reviewers {
  private static final int PEOPLE = 50;
  private static final int STARTERS = 16;
  private static final int LOOKS = 200;
  private static final int WARM_UP = 30;
  private static final int DECISIONS_EACH = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String WORKFLOW = "bench-purchase";
  private static final String DEFINITION =
      """
      name: bench-purchase
      title: Buy something
      input:
        - {name: supplier, type: string, description: Who sells it}
        - {name: amount, type: number, description: In euros}
      nodes:
        - type: approval
          id: ask
          title: Buy something
          question: "'May we buy from ' + input.supplier + '?'"
          reason: "'Purchases need a person.'"
          action: {supplier: input.supplier, amount: input.amount}
          approverRole: reviewer
          into: decision
      output: {approved: "state.decision.decision == 'approve'"}
      """;

  private final RunningSystem system;
  private final List<Figure> figures = new ArrayList<>();

  public Reviewers(Map<String, String> environment) {
    system = RunningSystem.from(environment);
  }

  public List<Figure> measure(int requests) throws Exception {
    Person wim = system.person("wim");
    wim.postText("/workflows", "application/yaml", DEFINITION);
    system.person("ada").post("/workflows/%s/versions/1/publish".formatted(WORKFLOW), Map.of());
    List<Person> people = invited();
    figures.add(new Figure("requests", "open requests", "requests", requests));
    start(requests);
    awaitOpen(requests);
    look("first_page", "the inbox's first page, of 50", "assignee=me&limit=50");
    look("search", "a search in all texts", "status=open&limit=50&q=Supplier%2017");
    look("filter", "one requester's and workflow's", "requestedBy=mia&workflow=" + WORKFLOW);
    look("deep_search", "a search that finds nothing", "status=open&q=no%20such%20word");
    decideAll(people, Duration.ofSeconds(2), "steady", "50 people, a decision each 2 s");
    decideAll(people, Duration.ZERO, "flat_out", "50 people without a pause");
    return List.copyOf(figures);
  }

  private List<Person> invited() throws Exception {
    Person ada = system.person("ada");
    List<Person> people = new ArrayList<>();
    for (int i = 1; i <= PEOPLE; i++) {
      String name = "bench-%02d".formatted(i);
      system.invite(ada, name);
      Person person = system.person(name);
      // Nobody measures how long a login takes.
      person.get("/me");
      people.add(person);
    }
    return people;
  }

  private void start(int requests) throws Exception {
    var next = new AtomicInteger();
    Callable<Void> starter =
        () -> {
          Person mia = system.person("mia");
          for (int i = next.incrementAndGet(); i <= requests; i = next.incrementAndGet()) {
            mia.post(
                "/workflows/%s/runs".formatted(WORKFLOW),
                Map.of("input", Map.of("supplier", "Supplier " + i % 500, "amount", 10 + i)));
          }
          return null;
        };
    together(Collections.nCopies(STARTERS, starter));
  }

  private void awaitOpen(int requests) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (open() < requests) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Only %d requests are open".formatted(open()));
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private int open() throws IOException, InterruptedException {
    return system.person("cora").get("/approvals/oversight").path("open").asInt();
  }

  private void look(String key, String meaning, String query) throws Exception {
    Person person = system.person("rita");
    for (int i = 0; i < WARM_UP; i++) {
      person.get("/approvals?" + query);
    }
    var latencies = new Latencies();
    for (int i = 0; i < LOOKS; i++) {
      latencies.time(() -> person.get("/approvals?" + query));
    }
    add(key, meaning, latencies);
  }

  /** Each takes one from their first page, opens it and decides, again and again. */
  private void decideAll(List<Person> people, Duration pause, String key, String meaning)
      throws Exception {
    var pages = new Latencies();
    var decisions = new Latencies();
    var races = new AtomicInteger();
    List<Callable<Void>> works = new ArrayList<>();
    for (int p = 0; p < people.size(); p++) {
      Person person = people.get(p);
      var random = new Random(p);
      works.add(
          () -> {
            for (int i = 0; i < DECISIONS_EACH; i++) {
              LockSupport.parkNanos((long) (pause.toNanos() * 2 * random.nextDouble()));
              decideOne(person, random, pages, decisions, races);
            }
            return null;
          });
    }
    long begin = System.nanoTime();
    together(works);
    double seconds = (System.nanoTime() - begin) / 1e9;
    add(key + "_page", "%s: the first page".formatted(meaning), pages);
    add(key + "_decision", "%s: a decision".formatted(meaning), decisions);
    figures.add(
        new Figure(
            key + "_rate",
            "%s: decisions a second".formatted(meaning),
            "1/s",
            decisions.count() / seconds));
    figures.add(
        new Figure(
            key + "_races",
            "%s: found decided by another".formatted(meaning),
            "requests",
            races.get()));
  }

  private static void decideOne(
      Person person, Random random, Latencies pages, Latencies decisions, AtomicInteger races)
      throws Exception {
    JsonNode items = pages.time(() -> person.get("/approvals?assignee=me&limit=50")).path("items");
    JsonNode one = items.get(random.nextInt(items.size()));
    String path = "/approvals/" + one.path("id").asText();
    JsonNode seen = person.get(path);
    Map<String, Object> word =
        Map.of(
            "decision", "approve",
            "comment", "Seen",
            "contentHash", seen.path("contentHash").asText());
    try {
      decisions.time(() -> person.post(path + "/decisions", word));
    } catch (IOException e) {
      // Two may take the same request from their pages; one of them is told so.
      if (!String.valueOf(e.getMessage()).contains("ALREADY_DECIDED")) {
        throw e;
      }
      races.incrementAndGet();
    }
  }

  private void add(String key, String meaning, Latencies latencies) {
    figures.add(new Figure(key + "_p50", meaning + ", p50", "ms", latencies.at(0.50)));
    figures.add(new Figure(key + "_p95", meaning + ", p95", "ms", latencies.at(0.95)));
  }

  private static void together(List<Callable<Void>> works) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all = works.stream().map(executor::submit).toList();
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }
}
