package dev.kaizen.sdk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.json.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class WorkflowSchemaTest {
  /** What every node may have and few do. */
  private static final Set<String> HANDLING =
      Set.of("retry", "timeout", "onError", "compensation", "irreversible");

  private final Map<?, ?> schema = (Map<?, ?>) JsonText.parse(WorkflowSchema.json());
  private final Map<String, Object> form = WorkflowCodec.toTree(SampleWorkflows.everyNode());

  @Test
  void schema_has_the_properties_of_a_definition() {
    assertThat(properties(schema)).isEqualTo(form.keySet());
  }

  @Test
  void schema_has_the_properties_of_every_kind_of_node() {
    List<Object> nodes = new ArrayList<>((List<?>) form.get("nodes"));
    nodes.removeIf(node -> "agent".equals(((Map<?, ?>) node).get("type")));
    nodes.addAll((List<?>) WorkflowCodec.toTree(SampleWorkflows.agentWithTools()).get("nodes"));
    assertThat(nodes)
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .hasSizeGreaterThanOrEqualTo(Node.class.getPermittedSubclasses().length)
        .allSatisfy(
            node -> {
              Set<Object> written = new HashSet<>(node.keySet());
              written.addAll(HANDLING);
              assertThat(properties(definition((String) node.get("type")))).isEqualTo(written);
            });
  }

  @Test
  void schema_has_the_properties_of_fields_and_edges() {
    Field field = Field.oneOf("f", "", List.of("a")).within(Bounds.between(1, 2)).or("a");
    assertThat(properties(definition("field"))).isEqualTo(NodeForm.writeField(field).keySet());
    assertThat(properties(definition("edge"))).isEqualTo(Set.of("from", "to", "when"));
  }

  @Test
  void schema_knows_every_type_and_mode() {
    assertThat(choices("field", "type")).isEqualTo(names(FieldType.values()));
    assertThat(choices("stateField", "reducer")).isEqualTo(names(Reducer.values()));
    assertThat(choices("retrieve", "mode")).isEqualTo(names(SearchMode.values()));
  }

  private Map<?, ?> definition(String name) {
    return (Map<?, ?>) ((Map<?, ?>) schema.get("$defs")).get(name);
  }

  private Object choices(String definition, String property) {
    Map<?, ?> properties = (Map<?, ?>) definition(definition).get("properties");
    return ((Map<?, ?>) properties.get(property)).get("enum");
  }

  private static Object properties(Map<?, ?> schema) {
    return ((Map<?, ?>) schema.get("properties")).keySet();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(FormReader::nameOf).toList();
  }
}
