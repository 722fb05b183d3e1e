package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaizen.system.rest.OpenApi.Operation;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Globex tries every operation of the document with whatever it could have seen of acme, in the
 * path, the query, the headers and each text of the body, and with texts that break out of SQL. A
 * new operation is tried because it is in the document. The system property {@code kaizen.probes}
 * says how many probes are sent.
 */
class IsolationProbesIT {
  private static final int PROBES = Integer.getInteger("kaizen.probes", 4_000);
  private static final int AT_ONCE = 8;

  /** Something that was made in globex is enough: a thousand more of it would prove nothing. */
  private static final int MOST_EFFECTS = 15;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stands in acme's texts, names of files and inputs. No probe says it: who hears it was told. */
  private static final String MARK = "otterholt" + Long.toHexString(System.nanoTime());

  private static final List<String> INJECTIONS =
      List.of(
          "' or '1'='1",
          "'; set role tenant_acme; --",
          "'; set search_path to tenant_acme; --",
          "x' union select payload from tenant_acme.audit_entry --",
          "\"; drop table tenant_globex.run; --",
          "1); select pg_sleep(5); --",
          "tenant_acme.run",
          "$$ || current_user || $$",
          "%' and name like '%",
          "\\'; reset role; --",
          "acme",
          "../../acme/runs",
          "{{tenant}}",
          "${jndi:ldap://127.0.0.1/a}",
          "what only acme knows",
          "was asked");

  private static final Pattern OWN = Pattern.compile("(?<=/)[0-9a-f-]{36}(?=[/?]|$)");

  private static final List<Person> INTRUDERS =
      List.of(Person.globex("gl-ada"), Person.globex("gl-cora"), Person.globex("gl-wim"));

  private static Acme acme = new Acme(Map.of(), "", "");
  private static final List<String> LOOT = new ArrayList<>();

  private final JsonNode document = OpenApi.document();
  private final Random random = new Random(4);
  private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  private record Probe(
      Operation operation, String path, Map<String, String> headers, String body, String said) {}

  @BeforeAll
  static void fillAcme() {
    acme = Acme.filled();
    Person.acme("mia")
        .post(
            "/workflows/%s/runs".formatted(acme.workflow()),
            Map.of("input", Map.of("what", MARK + " was asked")));
    Person.acme("wim")
        .upload(
            "/knowledge-bases/%s/documents".formatted(acme.things().get("/knowledge-bases/{name}")),
            MARK + ".md",
            ("# " + MARK + "\n\n" + MARK + " is what only acme knows.")
                .getBytes(StandardCharsets.UTF_8));
    // Acme itself hears it, or its silence towards globex would say nothing.
    assertThat(
            Person.acme("ada")
                .post(
                    "/knowledge-bases/%s/search"
                        .formatted(acme.things().get("/knowledge-bases/{name}")),
                    Map.of("query", "what only acme knows"))
                .is(200)
                .response()
                .body())
        .contains(MARK);
    LOOT.addAll(acme.things().values());
    LOOT.removeIf(value -> value.length() < 3);
    // A word that is anybody's.
    LOOT.remove("payment");
    for (String list : List.of("/runs", "/approvals", "/audit/entries", "/workflows")) {
      Reply page = Person.acme("ada").get(list + "?limit=1").is(200);
      LOOT.add(page.json().path("nextCursor").asText());
    }
    LOOT.removeIf(String::isEmpty);
  }

  @Test
  void nothing_of_acme_is_told_to_globex_whatever_globex_says() throws Exception {
    String before = standing();
    List<Probe> probes = probes();
    try (var senders = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (Probe probe : probes) {
        senders.execute(() -> send(probe));
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(sent.get()).isGreaterThan(PROBES / 2);
    assertThat(standing()).as("what acme has").isEqualTo(before);
    System.out.println("isolation probes sent: " + sent.get() + ", leaks: 0");
  }

  private List<Probe> probes() throws Exception {
    List<Operation> operations =
        OpenApi.operations(document).stream()
            // The directory is closed to tenants; the matrix of permissions tries it.
            .filter(o -> !o.path().startsWith("/tenants") && !o.path().startsWith("/platform"))
            .toList();
    List<Probe> first = new ArrayList<>();
    for (Operation operation : operations) {
      for (String value : Stream.concat(LOOT.stream(), INJECTIONS.stream()).toList()) {
        first.addAll(with(operation, value));
      }
    }
    List<Probe> all = new ArrayList<>(first);
    while (all.size() < PROBES) {
      Operation operation = operations.get(random.nextInt(operations.size()));
      all.addAll(with(operation, mixed()));
    }
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(all.size(), PROBES));
  }

  /** Two texts made one, so that no two probes need be alike. */
  private String mixed() {
    String loot = LOOT.get(random.nextInt(LOOT.size()));
    String injection = INJECTIONS.get(random.nextInt(INJECTIONS.size()));
    return random.nextBoolean() ? loot + injection : injection + loot;
  }

  private List<Probe> with(Operation operation, String value) throws Exception {
    List<Probe> made = new ArrayList<>();
    String inPath = operation.path().replaceAll("\\{version}", "1");
    String filled = inPath.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(coded(value)));
    String body = body(operation, null, value);
    made.add(new Probe(operation, filled, Map.of(), body, value));
    String ours = ours(operation);
    made.add(new Probe(operation, ours, Map.of("Idempotency-Key", ascii(value)), body, value));
    made.add(new Probe(operation, ours, Map.of("If-Match", '"' + ascii(value) + '"'), body, value));
    for (JsonNode parameter : operation.words().path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        String query = "?" + parameter.path("name").asText() + "=" + coded(value);
        made.add(new Probe(operation, ours + query, Map.of(), body, value));
      }
    }
    for (String field : fields(operation)) {
      made.add(new Probe(operation, ours, Map.of(), body(operation, field, value), value));
    }
    return made;
  }

  private static String ours(Operation operation) {
    return acme.in(operation.path());
  }

  /** What the document gives as an example of the body, with the value in one of its texts. */
  private String body(Operation operation, String field, String value) throws Exception {
    JsonNode example = example(operation);
    if (example instanceof ObjectNode object && field != null) {
      return JSON.writeValueAsString(object.deepCopy().put(field, value));
    }
    return example.isMissingNode() ? "{}" : JSON.writeValueAsString(example);
  }

  private Collection<String> fields(Operation operation) throws Exception {
    List<String> fields = new ArrayList<>();
    example(operation)
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().isTextual()) {
                fields.add(entry.getKey());
              }
            });
    return fields;
  }

  private JsonNode example(Operation operation) throws Exception {
    JsonNode media = operation.words().at("/requestBody/content/application~1json");
    JsonNode schema = media.path("schema");
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText();
      schema = document.at("/components/schemas/" + name.substring(name.lastIndexOf('/') + 1));
    }
    JsonNode example = media.has("example") ? media.path("example") : schema.path("example");
    return example.isTextual() ? JSON.readTree(example.asText()) : example;
  }

  private void send(Probe probe) {
    Operation operation = probe.operation();
    boolean changes = !operation.method().equals("get");
    AtomicInteger effect = effects.computeIfAbsent(operation.toString(), o -> new AtomicInteger());
    if (changes && effect.get() >= MOST_EFFECTS) {
      return;
    }
    Person intruder = INTRUDERS.get(Math.floorMod(probe.hashCode(), INTRUDERS.size()));
    HttpRequest.Builder request = intruder.request(probe.path());
    BodyPublisher body = BodyPublishers.noBody();
    if (operation.words().at("/requestBody/content").has("application/json")) {
      request.header("Content-Type", "application/json");
      body = BodyPublishers.ofString(probe.body());
    }
    probe.headers().forEach(request::header);
    Reply reply = Person.send(request.method(operation.method().toUpperCase(Locale.ROOT), body));
    sent.incrementAndGet();
    if (changes && reply.status() < 300) {
      effect.incrementAndGet();
    }
    look(probe, reply);
  }

  private void look(Probe probe, Reply reply) {
    String told = reply.response().body();
    if (reply.status() >= 500 && reply.status() != 503) {
      leaks.add("%s broke it: %s %s".formatted(probe, reply.status(), told));
    }
    if (told.contains(MARK)) {
      leaks.add("%s was told what only acme knows: %s".formatted(probe, told));
    }
    if (reply.status() < 300 && OWN.matcher(probe.path()).results().anyMatch(this::isAcmes)) {
      leaks.add("%s was let in: %s".formatted(probe, told));
    }
    for (String word : Set.of("tenant_acme", "org.postgresql", "SQLException", "\tat ")) {
      // Names of globex's own things hold what earlier probes said.
      boolean own = reply.status() < 300 && word.equals("tenant_acme");
      if (!own && told.contains(word) && !probe.said().contains(word)) {
        leaks.add("%s was told of the inside (%s): %s".formatted(probe, word, told));
      }
    }
  }

  /** An id cannot be globex's by chance, as a name can. */
  private boolean isAcmes(MatchResult id) {
    return acme.things().containsValue(id.group());
  }

  /** What a break-in would change. */
  private static String standing() {
    Person ada = Person.acme("ada");
    StringBuilder all = new StringBuilder();
    acme.things()
        .forEach(
            (path, value) -> {
              if (!path.endsWith("/signals/{name}") && !path.startsWith("/compliance")) {
                Reply reply = ada.get(acme.in(path));
                all.append(path).append(' ').append(reply.status()).append(' ');
                all.append(reply.json().path("status").asText()).append('\n');
              }
            });
    return all.toString();
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String ascii(String value) {
    return value.replaceAll("[^\\x20-\\x7e]", "").replace("\"", "");
  }
}
