package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an exported audit bundle and nothing else, and says what each run did and what is missing
 * from its trail or out of order.
 */
final class TrailChecker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ENDS = Set.of("Completed", "Failed", "Cancelled");

  private final Map<String, Trail> runs = new HashMap<>();
  private final Map<String, JsonNode> asked = new HashMap<>();
  private final Map<String, Set<String>> deciders = new HashMap<>();
  private Runnable afterNext = () -> {};
  private long last;

  /** What the trail says of one run. */
  static final class Trail {
    final List<Step> steps = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    long modelCalls;
    long decisions;
    private int open;
  }

  /** One event of a run as its entry has it. */
  record Step(long seq, String kind, String node, String eventHash) {}

  static Map<String, Trail> check(String bundle) {
    TrailChecker checker = new TrailChecker();
    bundle.lines().map(TrailChecker::parse).filter(line -> line.has("seq")).forEach(checker::read);
    checker.runs.values().forEach(TrailChecker::end);
    return checker.runs;
  }

  private void read(JsonNode entry) {
    long seq = entry.path("seq").asLong();
    String type = entry.path("subjectType").asText();
    String id = entry.path("subjectId").asText();
    JsonNode facts = parse(entry.path("payload").asText());
    if (!type.equals("approval")) {
      afterNext.run();
      afterNext = () -> {};
    }
    if (type.equals("run") && facts.has("eventHash")) {
      Trail trail = runs.computeIfAbsent(id, run -> new Trail());
      if (seq != last + 1) {
        trail.faults.add("entry %d comes after %d".formatted(seq, last));
      }
      step(id, trail, facts);
    } else if (type.equals("approval")) {
      Runnable due = afterNext;
      afterNext = () -> {};
      approval(id, entry, facts);
      due.run();
    }
    last = seq;
  }

  private void step(String run, Trail trail, JsonNode facts) {
    Step step =
        new Step(
            facts.path("seq").asLong(),
            facts.path("kind").asText(),
            facts.path("node").asText(""),
            facts.path("eventHash").asText());
    long before = trail.steps.isEmpty() ? 0 : trail.steps.getLast().seq();
    if (step.seq() != before + 1) {
      trail.faults.add("event %d comes after %d".formatted(step.seq(), before));
    }
    if ((before == 0) != step.kind().equals("Started")) {
      trail.faults.add("event %d is %s".formatted(step.seq(), step.kind()));
    }
    if (!trail.steps.isEmpty() && ENDS.contains(trail.steps.getLast().kind())) {
      trail.faults.add("event %d comes after the end".formatted(step.seq()));
    }
    trail.modelCalls += facts.path("modelCalls").asLong(0);
    if (step.kind().equals("ApprovalAsked")) {
      trail.open++;
    }
    if (step.kind().equals("ApprovalDecided")) {
      trail.open--;
      trail.decisions++;
      afterNext = () -> decided(run, trail, step, facts);
    }
    trail.steps.add(step);
  }

  /**
   * Whoever is said to have decided did so on a request of this very node, before or, for the last
   * of them, in the entry that follows: their word and what goes on because of it are one commit,
   * in which the run is locked before the log.
   */
  private void decided(String run, Trail trail, Step step, JsonNode facts) {
    String subject = "run:" + run + ":" + step.node() + ":";
    Set<String> known = new TreeSet<>();
    asked.forEach(
        (request, of) -> {
          if (of.path("subject").asText().startsWith(subject)) {
            known.addAll(deciders.getOrDefault(request, Set.of()));
          }
        });
    Set<String> named = new TreeSet<>();
    facts.path("decidedBy").forEach(who -> named.add(who.asText()));
    if (!known.containsAll(named) || named.isEmpty()) {
      trail.faults.add(
          "event %d was decided by %s, and the trail knows decisions of %s"
              .formatted(step.seq(), named, known));
    }
  }

  private void approval(String request, JsonNode entry, JsonNode facts) {
    switch (entry.path("action").asText()) {
      case "approval.requested" -> asked.put(request, facts);
      case "approval.decided" ->
          deciders.computeIfAbsent(request, r -> new HashSet<>()).add(entry.path("actor").asText());
      default -> {
        // Other acts on a request are no part of a run's steps.
      }
    }
  }

  private static void end(Trail trail) {
    if (trail.steps.isEmpty() || !ENDS.contains(trail.steps.getLast().kind())) {
      trail.faults.add("has no end");
    }
    if (trail.open != 0) {
      trail.faults.add("%d requests have no decision".formatted(trail.open));
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
