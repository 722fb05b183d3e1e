package dev.kaizen.web.gallery;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.workflow.NodeWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a workflow is made of: its kinds of nodes with their number, without the plumbing. */
final class NodeStrip extends Div {
  private static final long serialVersionUID = 1L;

  NodeStrip(WorkflowDefinition workflow) {
    addClassName("row");
    Map<Look, Integer> kinds = new LinkedHashMap<>();
    workflow.allNodes().stream()
        .filter(n -> !(n instanceof Node.Transform) && !(n instanceof Node.Route))
        .forEach(n -> kinds.merge(NodeWords.look(n), 1, Integer::sum));
    kinds.forEach(
        (look, count) ->
            add(
                new Badge(
                    new Look(
                        look.icon(),
                        count == 1 ? look.word() : look.word() + " × " + count,
                        look.tone()))));
  }
}
