package dev.kaizen.web.workflow;

import dev.kaizen.sdk.workflow.Branch;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Flow;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.OnError;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Look;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The boxes and arrows of a workflow. What stands inside a node is drawn after it: the arrows into
 * it say which branch it is, and its last box leads to what follows the node.
 */
final class Drawing {
  private final WorkflowDefinition definition;
  private final Map<String, Look> stands;
  private final boolean ofRun;
  private final List<Step> steps = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();

  /** A node as the browser draws it; {@code stand} is empty where a run has not come to it. */
  record Step(String id, String title, String kind, String icon, String tone, String stand)
      implements Serializable {}

  /** An edge; {@code when} is empty where there is no condition. */
  record Way(String from, String to, String when) implements Serializable {}

  private Drawing(WorkflowDefinition definition, Map<String, Look> stands) {
    this.definition = definition;
    this.stands = stands;
    this.ofRun = !stands.isEmpty();
  }

  static Drawing of(WorkflowDefinition definition, Map<String, Look> stands) {
    Drawing drawing = new Drawing(definition, stands);
    drawing.flow(definition.flow(), null);
    return drawing;
  }

  List<Step> steps() {
    return steps;
  }

  List<Way> ways() {
    return ways;
  }

  /**
   * @param exit what follows the flow; null when nothing does
   */
  private void flow(Flow flow, @Nullable String exit) {
    for (Node node : flow.nodes()) {
      steps.add(step(node));
      if (definition.handlingOf(node.id()).onError() instanceof OnError.GoTo fallback) {
        ways.add(new Way(node.id(), fallback.node(), "on failure"));
      }
      String after = after(flow, node, exit);
      if (node.inside().isEmpty()) {
        edges(flow, node, exit);
      } else {
        inside(node, after);
      }
    }
  }

  private static @Nullable String after(Flow flow, Node node, @Nullable String exit) {
    String next = flow.after(node.id());
    return next == null ? exit : next;
  }

  private void edges(Flow flow, Node node, @Nullable String exit) {
    List<Edge> edges = flow.leaving(node.id());
    for (Edge edge : edges) {
      String when = edge.when();
      ways.add(new Way(edge.from(), edge.to(), when == null ? "" : when));
    }
    if (edges.isEmpty() && exit != null) {
      ways.add(new Way(node.id(), exit, ""));
    }
  }

  private void inside(Node node, @Nullable String after) {
    if (node instanceof Node.Loop loop) {
      into(node, loop.body(), "each round");
      flow(loop.body(), node.id());
      if (after != null) {
        ways.add(new Way(node.id(), after, "when done"));
      }
      return;
    }
    switch (node) {
      case Node.Parallel parallel -> {
        for (Branch branch : parallel.branches()) {
          into(node, branch.flow(), branch.name());
          flow(branch.flow(), after);
        }
      }
      case Node.ForEach map -> {
        into(node, map.body(), "each " + map.as());
        flow(map.body(), after);
      }
      case Node.SubWorkflow workflow -> {
        // Its nodes have names of their own, which may be those of nodes outside: it stays closed.
        if (after != null) {
          ways.add(new Way(node.id(), after, ""));
        }
      }
      default -> {}
    }
  }

  private void into(Node node, Flow flow, String as) {
    ways.add(new Way(node.id(), flow.nodes().getFirst().id(), as));
  }

  private Step step(Node node) {
    Look kind = NodeWords.look(node);
    Look stand = stands.get(node.id());
    String words = kind.word() + " · " + node.id();
    if (stand == null) {
      return new Step(
          node.id(),
          node.title(),
          words,
          kind.icon(),
          ofRun ? "tone-quiet" : kind.tone().cssClass(),
          ofRun ? "not-reached" : "");
    }
    return new Step(
        node.id(),
        node.title(),
        words + " · " + stand.word(),
        stand.icon(),
        stand.tone().cssClass(),
        "reached");
  }
}
