package dev.kaizen.sdk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowCodecTest {

  @Test
  void every_node_round_trips_through_json_and_yaml() {
    roundTrips(SampleWorkflows.everyNode());
    roundTrips(SampleWorkflows.agentWithTools());
  }

  @Test
  void bounds_of_tools_are_refused_without_tools() {
    assertThatThrownBy(
            () ->
                WorkflowCodec.fromYaml(
                    """
                    name: w
                    nodes:
                      - {type: agent, id: a, instructions: Do it., atMost: 3, into: a,
                         outputs: [{name: answer}]}
                    """))
        .hasMessageContaining("atMost");
  }

  private static void roundTrips(WorkflowDefinition definition) {
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(definition))).isEqualTo(definition);
    assertThat(WorkflowCodec.fromYaml(WorkflowCodec.toYaml(definition))).isEqualTo(definition);
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.canonicalJson(definition)))
        .isEqualTo(definition);
  }

  @Property(tries = 300)
  void any_text_round_trips(@ForAll("definitions") WorkflowDefinition definition) {
    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(definition))).isEqualTo(definition);
    assertThat(WorkflowCodec.fromYaml(WorkflowCodec.toYaml(definition))).isEqualTo(definition);
  }

  @Test
  void hash_does_not_depend_on_the_order_in_which_names_were_written() {
    assertThat(WorkflowCodec.contentHash(outputs("a", "b")))
        .isEqualTo(WorkflowCodec.contentHash(outputs("b", "a")))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void hash_depends_on_every_word() {
    assertThat(WorkflowCodec.contentHash(outputs("a", "b")))
        .isNotEqualTo(WorkflowCodec.contentHash(outputs("a", "c")));
  }

  @Test
  void canonical_form_is_sorted_and_without_white_space() {
    assertThat(WorkflowCodec.canonicalJson(outputs("b", "a")))
        .isEqualTo(
            "{\"description\":\"\",\"edges\":[],\"input\":[],\"name\":\"w\",\"nodes\":["
                + "{\"id\":\"n\",\"set\":{\"x\":\"1\"},\"title\":\"n\",\"type\":\"transform\"}],"
                + "\"output\":{\"a\":\"1\",\"b\":\"1\"},\"title\":\"w\"}");
  }

  @Test
  void order_of_names_survives_both_forms() {
    WorkflowDefinition definition = outputs("zebra", "ape");

    assertThat(WorkflowCodec.fromJson(WorkflowCodec.toJson(definition)).output().keySet())
        .containsExactly("zebra", "ape");
    assertThat(WorkflowCodec.fromYaml(WorkflowCodec.toYaml(definition)).output().keySet())
        .containsExactly("zebra", "ape");
  }

  @Test
  void yaml_may_give_numbers_and_booleans_as_expressions() {
    WorkflowDefinition definition =
        WorkflowCodec.fromYaml(
            "{name: w, nodes: [{type: transform, id: n, set: {x: 2, y: true}}]}");

    assertThat(definition.nodes())
        .containsExactly(new Node.Transform("n", "n", Map.of("x", "2", "y", "true")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'w','nodes':[],'colour':1}|colour is not a known property",
        "{'name':'w','nodes':[{'type':'route','id':'r','k':3}]}|nodes[0].k is not a known property",
        "{'name':'w','nodes':[{'type':'magic','id':'r'}]}|nodes[0]: type 'magic' is not known",
        "{'name':'w','nodes':[{'type':'route'}]}|nodes[0].id is missing",
        "{'name':'w','nodes':[{'type':'route','id':'No!'}]}|nodes[0]: Node 'No!' must start with",
        "{'name':'w','input':[{'name':'a','type':'date'}]}|input[0].type must be one of",
        "{'name':'w','input':[{'name':'a','required':'yes'}]}|input[0].required must be true or",
        "{'name':'w','nodes':{}}|nodes must be a list",
        "{'name':'w','output':{'a':[]}}|output.a must be an expression",
        "{'name':7}|name must be a text",
        "{'nodes':[]}|name is missing",
        "[]|The workflow must be an object",
        "{'name':|This is not JSON",
        "{'name':'w','name':'v'}|Duplicate field 'name'",
        "{'name':'w'} x|This is not JSON"
      })
  void what_is_not_understood_is_refused_with_its_path(String json, String complaint) {
    assertThatThrownBy(() -> WorkflowCodec.fromJson(json.replace('\'', '"')))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_WORKFLOW))
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: w\\nnodes: *a|Anchors and aliases",
        "name: &a w\\ntitle: *a|Anchors and aliases are not read",
        "name: w\\n---\\nname: v|more than one document",
        "name: w\\nname: v|Duplicate field 'name'",
        "name: [|This is not YAML",
        "|No content"
      })
  void yaml_that_hides_something_is_refused(String yaml, String complaint) {
    String text = yaml == null ? "" : yaml.replace("\\n", "\n");
    assertThatThrownBy(() -> WorkflowCodec.fromYaml(text))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_WORKFLOW))
        .hasMessageContaining(complaint);
  }

  @Test
  void text_without_end_is_refused_before_it_is_read() {
    assertThatThrownBy(() -> WorkflowCodec.fromJson(" ".repeat(600_000)))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("at most");
  }

  @Provide
  Arbitrary<WorkflowDefinition> definitions() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.strings()
                .withChars(" \n\t:#-'\"|>&*!%@`{}[],?\\~01.eE+_truefalsn")
                .ofMaxLength(20),
            Arbitraries.of(
                "", "true", "null", "~", "1", "1e3", "0x1", "- a", "a: b", " a ", "\n", "y"));
    Arbitrary<Node> transform =
        text.map(t -> new Node.Transform("n", t, new LinkedHashMap<>(Map.of("a", t))));
    Arbitrary<Node> agent =
        Combinators.combine(text, text, text)
            .as(
                (a, b, c) ->
                    new Node.Agent(
                        "n",
                        a,
                        b,
                        Map.of("x", c),
                        b,
                        List.of(Field.oneOf("f", c, List.of(a, b))),
                        c,
                        "x"));
    return Combinators.combine(text, text, Arbitraries.oneOf(transform, agent))
        .as(
            (title, description, node) ->
                new WorkflowDefinition(
                    "w", title, description, List.of(), List.of(node), List.of(), Map.of()));
  }

  private static WorkflowDefinition outputs(String... names) {
    Map<String, String> output = new LinkedHashMap<>();
    Arrays.stream(names).forEach(n -> output.put(n, "1"));
    return new WorkflowDefinition(
        "w",
        "w",
        "",
        List.of(),
        List.of(new Node.Transform("n", "n", Map.of("x", "1"))),
        List.of(),
        output);
  }
}
