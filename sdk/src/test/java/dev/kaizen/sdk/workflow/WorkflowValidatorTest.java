package dev.kaizen.sdk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowValidatorTest {

  @Test
  void samples_are_valid() {
    assertThat(WorkflowValidator.check(SampleWorkflows.hello())).isEmpty();
    assertThat(WorkflowValidator.check(SampleWorkflows.everyNode())).isEmpty();
  }

  @Test
  void workflow_without_nodes_is_refused() {
    assertThat(problems(List.of(), List.of()))
        .containsExactly("nodes: a workflow needs at least one node");
  }

  @Test
  void id_that_is_there_twice_is_named() {
    assertThat(problems(List.of(set("a", "x", "1"), set("a", "y", "1")), List.of()))
        .contains("node 'a': the id is there twice");
  }

  @Test
  void edge_to_nowhere_is_named() {
    assertThat(problems(List.of(set("a", "x", "1")), List.of(new Edge("a", "b", null))))
        .containsExactly("edge 'a' to 'b': node 'b' is not there");
  }

  @Test
  void node_that_nothing_leads_to_is_named() {
    assertThat(problems(List.of(set("a", "x", "1"), set("b", "y", "1")), List.of()))
        .containsExactly("node 'b': no way leads here from the first node, 'a'");
  }

  @Test
  void only_a_route_may_branch() {
    assertThat(
            problems(
                List.of(set("a", "x", "1"), set("b", "y", "1"), set("c", "z", "1")),
                List.of(new Edge("a", "b", null), new Edge("a", "c", null))))
        .containsExactly("node 'a': only a route may have more than one edge; this has 2");
  }

  @Test
  void only_edges_of_a_route_have_conditions() {
    assertThat(
            problems(
                List.of(set("a", "x", "1"), set("b", "y", "1")),
                List.of(new Edge("a", "b", "true"))))
        .containsExactly("edge 'a' to 'b': only an edge that leaves a route has a condition");
  }

  @Test
  void route_needs_a_last_way_without_condition() {
    assertThat(
            problems(
                List.of(new Node.Route("r", "r"), set("b", "y", "1")),
                List.of(new Edge("r", "b", "true"))))
        .containsExactly(
            "node 'r': the last edge must go without a condition, for when no other holds");
  }

  @Test
  void way_without_condition_must_be_the_last() {
    assertThat(
            problems(
                List.of(new Node.Route("r", "r"), set("b", "y", "1"), set("c", "z", "1")),
                List.of(new Edge("r", "b", null), new Edge("r", "c", null))))
        .containsExactly("edge 'r' to 'b': only the last edge of a route goes without a condition");
  }

  @Test
  void route_that_leads_nowhere_is_named() {
    assertThat(problems(List.of(new Node.Route("r", "r")), List.of()))
        .containsExactly("node 'r': a route needs at least one edge");
  }

  @Test
  void circle_is_named_with_its_nodes() {
    assertThat(
            problems(
                List.of(set("a", "x", "1"), set("b", "y", "1"), set("c", "z", "1")),
                List.of(
                    new Edge("a", "b", null), new Edge("b", "c", null), new Edge("c", "b", null))))
        .containsExactly("edges: a circle without a bound runs for ever, use a loop: [b, c]");
  }

  @Test
  void syntax_error_is_told_with_node_property_and_position() {
    assertThat(problems(List.of(set("a", "x", "1 +")), List.of()))
        .singleElement()
        .asString()
        .startsWith("node 'a' set.x: 1:4 mismatched input");
  }

  @Test
  void unknown_variable_is_told_with_its_position() {
    assertThat(problems(List.of(set("a", "x", "1 + inputs.b")), List.of()))
        .containsExactly("node 'a' set.x: 1:5 undeclared reference to 'inputs'");
  }

  @Test
  void input_that_is_not_declared_is_named() {
    assertThat(problems(List.of(set("a", "x", "input.b")), List.of()))
        .singleElement()
        .asString()
        .matches("node 'a' set\\.x: 1:\\d+ input\\.b is not there: .*no such input");
  }

  @Test
  void state_that_no_node_writes_is_named() {
    assertThat(problems(List.of(set("a", "x", "has(state.b) ? 1 : 2")), List.of()))
        .singleElement()
        .asString()
        .contains("state.b is not there: no node writes it");
  }

  @Test
  void two_agents_may_not_write_one_field() {
    assertThat(
            problems(List.of(agent("a", "x"), agent("b", "x")), List.of(new Edge("a", "b", null))))
        .containsExactly("node 'b': writes state.x, as node 'a' does");
  }

  @Test
  void output_cannot_take_the_name_of_what_the_step_adds() {
    assertThat(problems(List.of(agent("a", "x", "citations")), List.of()))
        .containsExactly("node 'a': an output cannot be called 'citations': the step writes it");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(
            problems(
                List.of(set("a", "x", "1 +"), set("b", "y", "1")),
                List.of(new Edge("a", "z", null))))
        .hasSize(3);
  }

  private static List<String> problems(List<Node> nodes, List<Edge> edges) {
    WorkflowDefinition definition =
        new WorkflowDefinition("w", "w", "", List.of(), nodes, edges, Map.of());
    return WorkflowValidator.check(definition).stream().map(Problem::toString).toList();
  }

  private static Node set(String id, String field, String expression) {
    return new Node.Transform(id, id, Map.of(field, expression));
  }

  private static Node agent(String id, String into) {
    return agent(id, into, "answer");
  }

  private static Node agent(String id, String into, String output) {
    return new Node.Agent(
        id,
        id,
        "Do it.",
        Map.of(),
        null,
        List.of(Field.required(output, FieldType.STRING, "")),
        null,
        into);
  }
}
