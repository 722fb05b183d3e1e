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

/**
 * Every expression compiles, gives what is needed where that can be told, and reads only what the
 * input declares and some node writes.
 */
final class ExpressionRules {
  /** What a failure leaves for the node that handles it. */
  private static final String ERROR = "error";

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> input;
  private final Set<String> state;

  private ExpressionRules(WorkflowDefinition definition) {
    input = definition.input().stream().map(Field::name).collect(Collectors.toSet());
    state =
        definition.allNodes().stream()
            .flatMap(n -> StateFields.writtenBy(n).stream())
            .collect(Collectors.toSet());
    definition.state().forEach(field -> state.add(field.name()));
    boolean handled =
        definition.handling().values().stream()
            .anyMatch(
                h -> h.onError() instanceof OnError.GoTo || h.onError() instanceof OnError.Skip);
    if (handled) {
      state.add(ERROR);
    }
    for (Node node : definition.allNodes()) {
      if (node instanceof Node.ForEach map) {
        state.add(map.as());
        state.add("index");
      }
    }
  }

  static List<Problem> check(WorkflowDefinition definition) {
    ExpressionRules rules = new ExpressionRules(definition);
    rules.flow(definition.flow());
    definition.handling().values().forEach(rules::compensation);
    definition.output().forEach((name, source) -> rules.expression("output." + name, source));
    return rules.problems;
  }

  private void flow(Flow flow) {
    flow.nodes().forEach(this::node);
    for (Edge edge : flow.edges()) {
      condition("edge '%s' to '%s' when".formatted(edge.from(), edge.to()), edge.when());
    }
  }

  private void compensation(Handling handling) {
    if (handling.compensation() != null) {
      node(handling.compensation());
    }
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
        condition(at + "highRisk", approval.highRisk());
      }
      case Node.Parallel parallel -> parallel.branches().forEach(branch -> flow(branch.flow()));
      case Node.ForEach map -> {
        list(at + "over", map.over());
        flow(map.body());
        expression(at + "each", map.each());
      }
      case Node.Loop loop -> {
        condition(at + "while", loop.whilst());
        flow(loop.body());
        condition(at + "until", loop.until());
      }
      case Node.SubWorkflow workflow ->
          workflow.inputs().forEach((name, source) -> expression(at + "inputs." + name, source));
      case Node.Wait wait -> expression(at + "duration", wait.duration());
      case Node.Code code ->
          code.inputs().forEach((name, source) -> expression(at + "inputs." + name, source));
      case Node.Inner inner -> {}
    }
  }

  private void condition(String where, @Nullable String source) {
    Expression expression = expression(where, source);
    if (expression != null && !expression.mayBeBoolean()) {
      problems.add(new Problem(where, "must give true or false"));
    }
  }

  private void list(String where, String source) {
    Expression expression = expression(where, source);
    if (expression != null && !expression.mayBeList()) {
      problems.add(new Problem(where, "must give a list"));
    }
  }

  private @Nullable Expression expression(String where, @Nullable String source) {
    if (source == null) {
      return null;
    }
    try {
      Expression expression = Expressions.compile(source);
      expression.references().forEach(reference -> known(where, reference));
      return expression;
    } catch (KaizenException e) {
      problems.add(new Problem(where, String.valueOf(e.getMessage())));
      return null;
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
