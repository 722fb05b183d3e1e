package dev.kaizen.web.workflow;

import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Tone;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A node of a workflow in words. */
final class NodeWords {
  private NodeWords() {}

  static Look look(Node node) {
    return switch (node) {
      case Node.Agent a -> new Look("spark", "Agent", Tone.BUSY);
      case Node.Retrieve r -> new Look("search", "Search", Tone.BUSY);
      case Node.Transform t -> new Look("edit", "Compute", Tone.QUIET);
      case Node.Route r -> new Look("branch", "Route", Tone.QUIET);
      case Node.Approval a -> new Look("person", "Approval", Tone.WAIT);
    };
  }

  static String does(Node node) {
    return switch (node) {
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
    };
  }
}
