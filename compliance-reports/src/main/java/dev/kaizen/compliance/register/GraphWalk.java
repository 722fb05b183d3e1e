package dev.kaizen.compliance.register;

import dev.kaizen.sdk.workflow.Branch;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.List;

/** Every node of a workflow's graph, those inside others too, in the order they are written. */
public final class GraphWalk {
  private final List<Node> found = new ArrayList<>();

  private GraphWalk() {}

  public static List<Node> nodes(WorkflowDefinition definition) {
    var walk = new GraphWalk();
    walk.all(definition.nodes());
    return List.copyOf(walk.found);
  }

  private void all(List<Node> nodes) {
    for (Node node : nodes) {
      found.add(node);
      switch (node) {
        case Node.Parallel parallel -> {
          for (Branch branch : parallel.branches()) {
            all(branch.flow().nodes());
          }
        }
        case Node.ForEach each -> all(each.body().nodes());
        case Node.Loop loop -> all(loop.body().nodes());
        case Node.SubWorkflow sub -> all(sub.definition().nodes());
        case Node.Agent agent -> {}
        case Node.Retrieve retrieve -> {}
        case Node.Transform transform -> {}
        case Node.Route route -> {}
        case Node.Approval approval -> {}
        case Node.Wait wait -> {}
        case Node.Code code -> {}
        case Node.Inner inner -> {}
      }
    }
  }
}
