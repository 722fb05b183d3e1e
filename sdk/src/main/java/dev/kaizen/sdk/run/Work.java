package dev.kaizen.sdk.run;

import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Flow;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run should do now.
 *
 * @param path of the node
 * @param scope the workflow whose state and handling apply; the run's own or an inner one
 * @param flow where the node stands
 * @param attempt starts at 1
 * @param input what the scope was started with
 * @param state what the node sees
 * @param task what there is to do at the node
 * @param generation tells the attempts apart that a rollback or a retry lets happen again
 */
public record Work(
    String path,
    Node node,
    WorkflowDefinition scope,
    Flow flow,
    int attempt,
    Map<String, Object> input,
    Map<String, Object> state,
    Task task,
    long generation) {

  /** What there is to do at a node. */
  public sealed interface Task {

    /** The node's own work; for a node that holds flows, to begin with them. */
    record Step() implements Task {}

    /**
     * The flows inside have come to an end: to close the node, or to begin a loop's next round.
     *
     * @param inside null-free children that finished
     * @param used by the run since the node was opened
     */
    record Close(Position.Inside inside, Usage used) implements Task {}

    /** The time of a wait has come. */
    record Wake() implements Task {}

    /** To ask people whether what failed is tried again. */
    record Escalate(String role, Position.Escalating failed) implements Task {}

    /** To undo what the event {@code seq} had completed. */
    record Undo(long seq) implements Task {}
  }

  /** Tells this work from any other of the run. */
  String key() {
    return path + '#' + attempt + '#' + generation + '#' + kind();
  }

  private String kind() {
    return switch (task) {
      case Task.Step step -> "step";
      case Task.Close close -> "close" + close.inside().round();
      case Task.Wake wake -> "wake";
      case Task.Escalate escalate -> "escalate";
      case Task.Undo undo -> "undo" + undo.seq();
    };
  }

  /** Whether it may take long: it asks a model, searches, or calls a function. */
  boolean actsOutside() {
    boolean acts = task instanceof Task.Step || task instanceof Task.Undo;
    return acts
        && ((node instanceof Node.Agent agent && !agent.usesTools())
            || node instanceof Node.Inner
            || node instanceof Node.Retrieve
            || node instanceof Node.Code);
  }

  @Nullable String nextNode() {
    return flow.after(node.id());
  }
}
