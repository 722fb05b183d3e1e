package dev.kaizen.sdk.gallery;

import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workflow that is there to be copied and changed.
 *
 * <p>Its parameters are the inputs of the workflow that have a default: type, bounds and default
 * stand in the workflow itself and nowhere else. A copy may set other defaults within the bounds.
 * Where the workflow searches, a copy may also name other knowledge bases; where it asks models,
 * another model connection.
 *
 * @param purpose what it is for
 * @param limits when not to use it
 * @param sample an input to try it with
 */
public record Pattern(
    String group,
    String purpose,
    String limits,
    WorkflowDefinition workflow,
    Map<String, Object> sample) {

  public Pattern {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(workflow, "workflow");
    sample = JsonValues.object(sample);
  }

  public String id() {
    return workflow.name();
  }

  public String name() {
    return workflow.title();
  }

  /** The inputs with a default. */
  public List<Field> parameters() {
    return workflow.input().stream().filter(f -> f.usual() != null).toList();
  }

  /** The names of the knowledge bases it searches. */
  public List<String> knowledgeBases() {
    return workflow.allNodes().stream()
        .filter(Node.Retrieve.class::isInstance)
        .map(n -> ((Node.Retrieve) n).knowledgeBase())
        .distinct()
        .toList();
  }
}
