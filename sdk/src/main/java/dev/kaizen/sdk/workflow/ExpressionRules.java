package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expression;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.expression.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every expression compiles, and reads only what the input declares and some node writes. */
final class ExpressionRules {
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> input;
  private final Set<String> state;

  private ExpressionRules(WorkflowDefinition definition) {
    input = definition.input().stream().map(Field::name).collect(Collectors.toSet());
    state =
        definition.nodes().stream()
            .flatMap(n -> StateFields.writtenBy(n).stream())
            .collect(Collectors.toSet());
  }

  static List<Problem> check(WorkflowDefinition definition) {
    ExpressionRules rules = new ExpressionRules(definition);
    definition.nodes().forEach(rules::node);
    for (Edge edge : definition.edges()) {
      rules.expression("edge '%s' to '%s' when".formatted(edge.from(), edge.to()), edge.when());
    }
    definition.output().forEach((name, source) -> rules.expression("output." + name, source));
    return rules.problems;
  }

  private void node(Node node) {
    String at = "node '%s' ".formatted(node.id());
    switch (node) {
      case Node.Agent agent -> {
        agent.inputs().forEach((name, source) -> expression(at + "inputs." + name, source));
        expression(at + "passages", agent.passages());
      }
      case Node.Retrieve retrieve -> expression(at + "query", retrieve.query());
      case Node.Transform transform ->
          transform.set().forEach((name, source) -> expression(at + "set." + name, source));
      case Node.Route route -> {}
      case Node.Approval approval -> {
        expression(at + "question", approval.question());
        expression(at + "reason", approval.reason());
        approval.action().forEach((name, source) -> expression(at + "action." + name, source));
        expression(at + "evidence", approval.evidence());
        expression(at + "required", approval.required());
        expression(at + "highRisk", approval.highRisk());
      }
    }
  }

  private void expression(String where, @Nullable String source) {
    if (source == null) {
      return;
    }
    try {
      Expression expression = Expressions.compile(source);
      expression.references().forEach(reference -> known(where, reference));
    } catch (KaizenException e) {
      problems.add(new Problem(where, String.valueOf(e.getMessage())));
    }
  }

  private void known(String where, Reference reference) {
    boolean isInput = reference.root().equals("input");
    if (!(isInput ? input : state).contains(reference.name())) {
      problems.add(
          new Problem(
              where,
              "%s %s.%s is not there: %s"
                  .formatted(
                      reference.position(),
                      reference.root(),
                      reference.name(),
                      isInput ? "the workflow has no such input" : "no node writes it")));
    }
  }
}
