package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.AgentFlow;
import dev.kaizen.sdk.workflow.Branch;
import dev.kaizen.sdk.workflow.Flow;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The flow a frame runs through, and the definition whose state and handling apply there. */
record Place(WorkflowDefinition scope, Flow flow) {

  static Place top(WorkflowDefinition definition) {
    return new Place(definition, definition.flow());
  }

  /** The flow of a node's child; null when it has no such child. */
  @Nullable Place inside(Node node, String child) {
    return switch (node) {
      case Node.Parallel parallel ->
          parallel.branches().stream()
              .filter(branch -> branch.name().equals(child))
              .map(Branch::flow)
              .map(flow -> new Place(scope, flow))
              .findFirst()
              .orElse(null);
      case Node.ForEach map -> new Place(scope, map.body());
      case Node.Loop loop -> new Place(scope, loop.body());
      case Node.SubWorkflow workflow -> top(workflow.definition());
      case Node.Agent a -> a.usesTools() ? top(AgentFlow.of(a, scope.handlingOf(a.id()))) : null;
      case Node.Retrieve r -> null;
      case Node.Transform t -> null;
      case Node.Route r -> null;
      case Node.Approval a -> null;
      case Node.Wait w -> null;
      case Node.Code c -> null;
      case Node.Inner i -> null;
    };
  }

  Place into(Node node, String child) {
    return Objects.requireNonNull(inside(node, child), child);
  }
}
