package dev.kaizen.web.workflow;

import dev.kaizen.sdk.workflow.Branch;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Tone;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A node of a workflow in words. */
public final class NodeWords {
  private NodeWords() {}

  public static Look look(Node node) {
    return switch (node) {
      case Node.Agent a -> new Look("spark", "Agent", Tone.BUSY);
      case Node.Retrieve r -> new Look("search", "Search", Tone.BUSY);
      case Node.Transform t -> new Look("edit", "Compute", Tone.QUIET);
      case Node.Route r -> new Look("branch", "Route", Tone.QUIET);
      case Node.Approval a -> new Look("person", "Approval", Tone.WAIT);
      case Node.Parallel p -> new Look("branch", "Parallel", Tone.QUIET);
      case Node.ForEach f -> new Look("branch", "For each", Tone.QUIET);
      case Node.Loop l -> new Look("refresh", "Loop", Tone.QUIET);
      case Node.SubWorkflow s -> new Look("flag", "Workflow", Tone.QUIET);
      case Node.Wait w -> new Look("hourglass", "Wait", Tone.WAIT);
      case Node.Code c -> new Look("edit", "Function", Tone.BUSY);
      case Node.Inner.Turn t -> new Look("spark", "Turn", Tone.BUSY);
      case Node.Inner.Act a -> new Look("edit", "Tool", Tone.BUSY);
    };
  }

  static String does(Node node) {
    return switch (node) {
      case Node.Agent a when a.usesTools() ->
          "%s\nMay use %s, at most %d times. %s decide on calls that need people."
              .formatted(
                  a.instructions(),
                  String.join(", ", a.tools().names()),
                  a.tools().atMost(),
                  Spells.role(a.tools().approverRole()));
      case Node.Agent a -> a.instructions();
      case Node.Retrieve r ->
          "Searches %s for %s, %s, at most %d passages."
              .formatted(
                  r.knowledgeBase(), r.query(), r.mode().name().toLowerCase(Locale.ROOT), r.k());
      case Node.Transform t ->
          new TreeMap<>(t.set())
              .entrySet().stream()
                  .map(e -> e.getKey() + " = " + e.getValue())
                  .collect(Collectors.joining("\n"));
      case Node.Route r -> "Takes the first way whose condition holds.";
      case Node.Approval a ->
          "Asks people with the role %s and waits. How many must approve: %s."
              .formatted(Spells.role(a.approverRole()), a.required());
      case Node.Parallel p ->
          "Runs branches at once: %s. %d must finish."
              .formatted(
                  p.branches().stream().map(Branch::name).collect(Collectors.joining(", ")),
                  p.needs());
      case Node.ForEach f -> "Works on each element of %s.".formatted(f.over());
      case Node.Loop l ->
          "Goes round at most %d times%s%s."
              .formatted(
                  l.atMost(),
                  l.whilst() == null ? "" : ", while " + l.whilst(),
                  l.until() == null ? "" : ", until " + l.until());
      case Node.SubWorkflow s -> "Runs the workflow %s.".formatted(s.definition().name());
      case Node.Wait w ->
          "Waits%s%s."
              .formatted(
                  w.signal() == null ? "" : " for the signal " + w.signal(),
                  w.duration() == null ? "" : ", at most " + w.duration());
      case Node.Code c -> "Calls the function %s.".formatted(c.function());
      case Node.Inner i -> "A step of an agent with tools.";
    };
  }
}
