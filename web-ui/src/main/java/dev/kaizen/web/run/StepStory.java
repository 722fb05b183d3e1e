package dev.kaizen.web.run;

import dev.kaizen.run.RunStep;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step in a sentence, told from its trace; what a trace does not hold is not said. */
final class StepStory {
  private StepStory() {}

  static Sentence of(RunStep step) {
    if (step.status().equals("FAILED")) {
      return sentence(
          step,
          new Look("x-circle", "Failed", Tone.BAD),
          "%s failed%s:"
              .formatted(name(step), step.attempt() > 1 ? " at attempt " + step.attempt() : ""),
          step.error(),
          List.of());
    }
    return switch (step.kind()) {
      case "agent" -> agent(step);
      case "retrieve" -> retrieve(step);
      case "route" -> route(step);
      case "approval" -> approval(step);
      case "wait" -> waited(step);
      case "parallel" -> closed(step, "All that was needed of %s came back.");
      case "map" -> closed(step, "%s worked through its list.");
      case "loop" -> loop(step);
      case "workflow" -> closed(step, "%s answered.");
      case "compensation" -> closed(step, "%s.");
      case "rollback" -> moved(step, "rolled the run back to checkpoint ");
      case "fork" -> moved(step, "forked this run from another at checkpoint ");
      case "retry" -> moved(step, "had the run taken up again");
      default -> transform(step);
    };
  }

  private static Sentence agent(RunStep step) {
    Trace trace = new Trace(step.trace());
    String model = trace.text("model").map(m -> " The model " + m + " answered:").orElse(":");
    return sentence(
        step,
        new Look("spark", "Agent", Tone.BUSY),
        name(step) + (model.equals(":") ? ":" : "." + model),
        answer(step),
        trace.list("citations"));
  }

  /** The fields the model filled; model and citations are told beside them. */
  private static String answer(RunStep step) {
    Map<String, Object> fields = new TreeMap<>();
    added(step)
        .forEach(
            (name, value) -> {
              if (value instanceof Map<?, ?> map) {
                map.forEach((field, filled) -> put(fields, String.valueOf(field), filled));
              } else {
                put(fields, name, value);
              }
            });
    fields.keySet().removeAll(Set.of("citations", "model"));
    return RunWords.lines(fields);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static Sentence retrieve(RunStep step) {
    Trace trace = new Trace(step.trace());
    List<?> passages = trace.list("passages");
    String base = trace.text("knowledgeBase").map(b -> " in " + b).orElse("");
    return sentence(
        step,
        new Look("search", "Search", Tone.BUSY),
        "%s: %s found%s%s"
            .formatted(
                name(step),
                Numbers.of(passages.size(), "passage"),
                base,
                trace.text("query").isPresent() ? " for:" : "."),
        trace.text("query").orElse(null),
        passages);
  }

  private static Sentence route(RunStep step) {
    Trace trace = new Trace(step.trace());
    String way = trace.text("chosen").map(to -> " It went on to " + to).orElse("");
    Optional<String> why = trace.text("because");
    return sentence(
        step,
        new Look("branch", "Route", Tone.QUIET),
        name(step) + "." + way + (why.isPresent() ? ", because:" : way.isEmpty() ? "" : "."),
        why.orElse(null),
        List.of());
  }

  private static Sentence approval(RunStep step) {
    Trace trace = new Trace(step.trace());
    if (step.status().equals("WAITING")) {
      return sentence(
          step,
          new Look("hourglass", "Waiting", Tone.WAIT),
          "The run waits for people to decide: " + name(step) + ".",
          trace.text("question").orElse(null),
          List.of());
    }
    Map<?, ?> decided =
        added(step).values().stream()
            .filter(v -> v instanceof Map<?, ?> m && m.containsKey("decision"))
            .map(v -> (Map<?, ?>) v)
            .findFirst()
            .orElse(Map.of());
    boolean approved = "approve".equals(decided.get("decision"));
    String who =
        decided.get("decidedBy") instanceof List<?> people && !people.isEmpty()
            ? people.stream().map(String::valueOf).collect(Collectors.joining(" and "))
            : "People";
    String comments =
        decided.get("comments") instanceof List<?> said
            ? said.stream()
                .map(String::valueOf)
                .filter(c -> !c.isBlank())
                .collect(Collectors.joining("\n"))
            : "";
    return sentence(
        step,
        approved
            ? new Look("person", "Approved", Tone.GOOD)
            : new Look("person", "Rejected", Tone.BAD),
        who
            + (approved ? " approved: " : " rejected: ")
            + name(step)
            + (comments.isEmpty() ? "." : ". They said:"),
        comments.isEmpty() ? null : comments,
        List.of());
  }

  private static Sentence waited(RunStep step) {
    Trace trace = new Trace(step.trace());
    if (step.status().equals("WAITING")) {
      return sentence(
          step,
          new Look("hourglass", "Waiting", Tone.WAIT),
          "The run waits: "
              + name(step)
              + trace.text("signal").map(s -> ", for the signal " + s).orElse("")
              + trace.text("until").map(u -> ", until " + u + " at most").orElse("")
              + ".",
          null,
          List.of());
    }
    return sentence(
        step,
        new Look("clock", "Waited", Tone.QUIET),
        trace
            .text("signal")
            .map(s -> name(step) + ": the signal " + s + " came.")
            .orElse(name(step) + ": the time was over."),
        null,
        List.of());
  }

  private static Sentence loop(RunStep step) {
    Object rounds = step.trace().get("rounds");
    return sentence(
        step,
        new Look("refresh", "Loop", Tone.QUIET),
        "%s went round %s times.".formatted(name(step), rounds == null ? "some" : rounds),
        null,
        List.of());
  }

  private static Sentence closed(RunStep step, String words) {
    return sentence(
        step,
        new Look("branch", "Done", Tone.QUIET),
        words.formatted(name(step)),
        written(step),
        List.of());
  }

  /** Somebody moved the run by hand. */
  private static Sentence moved(RunStep step, String how) {
    Object by = step.trace().get("by");
    Object checkpoint = step.trace().get("checkpoint");
    return sentence(
        step,
        new Look("person", "Moved", Tone.WAIT),
        (by == null ? "Somebody" : by) + " " + how + (checkpoint == null ? "" : checkpoint) + ".",
        null,
        List.of());
  }

  private static Sentence transform(RunStep step) {
    return sentence(
        step, new Look("edit", "Computed", Tone.QUIET), name(step) + ":", written(step), List.of());
  }

  /** What the step wrote into the state. */
  static String written(RunStep step) {
    return RunWords.list(added(step));
  }

  static Map<String, Object> added(RunStep step) {
    return step.stateAfter().entrySet().stream()
        .filter(e -> e.getValue() != null)
        .filter(e -> !Objects.equals(e.getValue(), step.stateBefore().get(e.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A step inside others says where: the same one may be done many times. */
  private static String name(RunStep step) {
    int inside = step.node().lastIndexOf('/');
    return inside < 0
        ? step.title()
        : "%s in %s".formatted(step.title(), step.node().substring(0, inside));
  }

  private static Sentence sentence(
      RunStep step, Look look, String text, @Nullable String quote, List<?> more) {
    return new Sentence(
        step.seq() + "-" + step.status(),
        look,
        text,
        quote == null || quote.isBlank() ? null : quote,
        more,
        step.approval(),
        step.endedAt());
  }
}
