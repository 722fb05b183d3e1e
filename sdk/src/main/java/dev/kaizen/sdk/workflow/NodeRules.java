package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of names, fields and sizes. */
final class NodeRules {
  private static final int MOST_NODES = 200;
  private static final int MOST_EDGES = 1_000;
  private static final int MOST_FIELDS = 100;
  private static final int MOST_PASSAGES = 50;
  private static final int LONGEST_INSTRUCTIONS = 20_000;
  private static final int MOST_BRANCHES = 100;
  private static final int MOST_ROUNDS = 10_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final Set<String> KEPT_OUTPUTS = Set.of("citations", "model");
  private static final Set<String> KEPT_WITH_TOOLS = Set.of("steps", "stopped", "account");
  private static final int MOST_TOOLS = 50;

  private final List<Problem> problems = new ArrayList<>();

  private NodeRules() {}

  static List<Problem> check(WorkflowDefinition definition) {
    NodeRules rules = new NodeRules();
    rules.definition(definition);
    definition.allNodes().forEach(rules::node);
    rules.ids(definition);
    rules.writes(definition);
    rules.handling(definition);
    rules.declared(definition);
    for (Node node : definition.allNodes()) {
      if (node instanceof Node.SubWorkflow inner) {
        WorkflowValidator.check(inner.definition())
            .forEach(p -> rules.add(node, "inner workflow: " + p));
      }
    }
    return rules.problems;
  }

  private void definition(WorkflowDefinition definition) {
    atMost("nodes", definition.allNodes().size(), MOST_NODES);
    atMost("edges", definition.edges().size(), MOST_EDGES);
    atMost("output", definition.output().size(), MOST_FIELDS);
    atMost("title, in characters,", definition.title().length(), LONGEST_TITLE);
    atMost("description, in characters,", definition.description().length(), LONGEST_DESCRIPTION);
    if (definition.nodes().isEmpty()) {
      add("nodes", "a workflow needs at least one node");
    }
    fields("input", definition.input());
  }

  private void node(Node node) {
    if (node.title().isBlank() || node.title().length() > LONGEST_TITLE) {
      add(node, "title must have 1 to %d characters".formatted(LONGEST_TITLE));
    }
    switch (node) {
      case Node.Agent agent -> agent(agent);
      case Node.Retrieve retrieve -> {
        if (retrieve.k() < 1 || retrieve.k() > MOST_PASSAGES) {
          add(node, "k must be 1 to %d".formatted(MOST_PASSAGES));
        }
      }
      case Node.Transform transform -> {
        if (transform.set().isEmpty()) {
          add(node, "set must name at least one field");
        }
      }
      case Node.Route route -> {}
      case Node.Approval approval -> {
        if (approval.approverRole().isBlank()) {
          add(node, "approverRole must name a role");
        }
        Duration dueIn = approval.dueIn();
        if (dueIn != null && (dueIn.isNegative() || dueIn.isZero())) {
          add(node, "dueIn must be longer than nothing");
        }
      }
      case Node.Parallel parallel -> parallel(parallel);
      case Node.ForEach map -> {
        notEmpty(node, map.body());
        if (map.limit() < 0) {
          add(node, "limit must be 0, for no limit, or more");
        }
      }
      case Node.Loop loop -> {
        notEmpty(node, loop.body());
        if (loop.atMost() < 1 || loop.atMost() > MOST_ROUNDS) {
          add(node, "a loop needs a bound: atMost must be 1 to %d".formatted(MOST_ROUNDS));
        }
      }
      case Node.SubWorkflow workflow -> {
        Set<String> known =
            workflow.definition().input().stream().map(Field::name).collect(Collectors.toSet());
        workflow.inputs().keySet().stream()
            .filter(name -> !known.contains(name))
            .forEach(name -> add(node, "the inner workflow has no input '%s'".formatted(name)));
        workflow.definition().input().stream()
            .filter(field -> field.required() && !workflow.inputs().containsKey(field.name()))
            .forEach(f -> add(node, "the inner workflow needs the input '%s'".formatted(f.name())));
      }
      case Node.Wait wait -> {
        if (wait.signal() == null && wait.duration() == null) {
          add(node, "must name a signal, a duration, or both");
        }
      }
      case Node.Code code -> {}
      case Node.Inner inner -> {}
    }
  }

  private void parallel(Node.Parallel parallel) {
    if (parallel.branches().isEmpty() || parallel.branches().size() > MOST_BRANCHES) {
      add(parallel, "must have 1 to %d branches".formatted(MOST_BRANCHES));
    }
    if (parallel.needed() < 0 || parallel.needed() > parallel.branches().size()) {
      add(parallel, "needed must be 0, for all, or at most the number of branches");
    }
    if (parallel.limit() < 0) {
      add(parallel, "limit must be 0, for no limit, or more");
    }
    Set<String> names = new HashSet<>();
    for (Branch branch : parallel.branches()) {
      notEmpty(parallel, branch.flow());
      if (!names.add(branch.name())) {
        add(parallel, "branch '%s' is there twice".formatted(branch.name()));
      }
    }
  }

  private void notEmpty(Node node, Flow flow) {
    if (flow.nodes().isEmpty()) {
      add(node, "a flow inside it has no node");
    }
  }

  private void agent(Node.Agent agent) {
    if (agent.instructions().isBlank() || agent.instructions().length() > LONGEST_INSTRUCTIONS) {
      add(agent, "instructions must have 1 to %d characters".formatted(LONGEST_INSTRUCTIONS));
    }
    if (agent.outputs().isEmpty()) {
      add(agent, "outputs must name at least one field");
    }
    fields("node '%s' outputs".formatted(agent.id()), agent.outputs());
    atMost("node '%s' tools".formatted(agent.id()), agent.tools().names().size(), MOST_TOOLS);
    if (Set.copyOf(agent.tools().names()).size() < agent.tools().names().size()) {
      add(agent, "tools must name each tool once");
    }
    if (agent.tools().approverRole().isBlank()) {
      add(agent, "approverRole must name a role");
    }
    for (Field output : agent.outputs()) {
      if (KEPT_OUTPUTS.contains(output.name())
          || (agent.usesTools() && KEPT_WITH_TOOLS.contains(output.name()))) {
        add(agent, "an output cannot be called '%s': the step writes it".formatted(output.name()));
      }
    }
  }

  private void fields(String where, List<Field> fields) {
    atMost(where, fields.size(), MOST_FIELDS);
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.name())) {
        add(where, "field '%s' is there twice".formatted(field.name()));
      }
      if (!field.allowed().isEmpty() && field.type() != FieldType.STRING) {
        add(where, "field '%s': only a string can have allowed values".formatted(field.name()));
      }
    }
  }

  private void ids(WorkflowDefinition definition) {
    Set<String> seen = new HashSet<>();
    for (Node node : definition.allNodes()) {
      if (!seen.add(node.id())) {
        add(node, "the id is there twice");
      }
    }
  }

  /** A later writer would hide an earlier one, unless both write the same shape on purpose. */
  private void writes(WorkflowDefinition definition) {
    Map<String, Node> writers = new HashMap<>();
    for (Node node : definition.allNodes()) {
      for (String field : StateFields.writtenBy(node)) {
        Node other = writers.putIfAbsent(field, node);
        if (other != null
            && !other.id().equals(node.id())
            && !mayShare(node, other)
            && !isDeclared(definition, field)) {
          add(node, "writes state.%s, as node '%s' does".formatted(field, other.id()));
        }
      }
      if (node instanceof Node.Parallel parallel) {
        apart(definition, parallel);
      }
    }
  }

  /** Who writes last must not depend on who was faster. */
  private void apart(WorkflowDefinition definition, Node.Parallel parallel) {
    Map<String, String> writers = new HashMap<>();
    for (Branch branch : parallel.branches()) {
      for (String field : StateFields.writtenBy(branch.flow())) {
        String other = writers.putIfAbsent(field, branch.name());
        if (other != null && definition.reducerOf(field) == Reducer.LAST) {
          add(
              parallel,
              "state.%s is written by the branches '%s' and '%s' at once: declare it under state, with a reducer"
                  .formatted(field, other, branch.name()));
        }
      }
    }
  }

  private static boolean isDeclared(WorkflowDefinition definition, String field) {
    return definition.state().stream().anyMatch(declared -> declared.name().equals(field));
  }

  private static boolean mayShare(Node node, Node other) {
    return (node instanceof Node.Transform && other instanceof Node.Transform)
        || (node instanceof Node.Approval && other instanceof Node.Approval)
        || (node instanceof Node.Code && other instanceof Node.Code);
  }

  private void declared(WorkflowDefinition definition) {
    Set<String> seen = new HashSet<>();
    atMost("state", definition.state().size(), MOST_FIELDS);
    for (StateField field : definition.state()) {
      if (!seen.add(field.name())) {
        add("state", "field '%s' is there twice".formatted(field.name()));
      }
      if (!fits(field.reducer(), field.type())) {
        add(
            "state",
            "field '%s': the reducer %s does not fit the type %s"
                .formatted(
                    field.name(),
                    FormReader.nameOf(field.reducer()),
                    FormReader.nameOf(field.type())));
      }
    }
  }

  private static boolean fits(Reducer reducer, FieldType type) {
    return switch (reducer) {
      case LAST, FIRST -> true;
      case APPEND, CONCAT -> type == FieldType.LIST;
      case SUM, MIN, MAX -> type == FieldType.NUMBER || type == FieldType.INTEGER;
      case MERGE -> type == FieldType.OBJECT;
    };
  }

  private void handling(WorkflowDefinition definition) {
    Set<String> known = definition.allNodes().stream().map(Node::id).collect(Collectors.toSet());
    definition
        .handling()
        .forEach(
            (id, handling) -> {
              if (!known.contains(id)) {
                add("handling", "node '%s' is not there".formatted(id));
              }
              Node compensation = handling.compensation();
              if (compensation != null && !worksByItself(compensation)) {
                add(
                    "node '%s'".formatted(id),
                    "its compensation must be an agent without tools, a retrieve, a transform or a code node");
              }
              Duration timeout = handling.timeout();
              if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
                add("node '%s'".formatted(id), "timeout must be longer than nothing");
              }
            });
    for (Node node : definition.allNodes()) {
      if (node instanceof Node.Route
          && definition.handlingOf(node.id()).onError() instanceof OnError.Skip) {
        add(node, "a route cannot be skipped: nothing would say where to go");
      }
    }
  }

  private static boolean worksByItself(Node node) {
    return switch (node) {
      case Node.Agent a -> !a.usesTools();
      case Node.Retrieve r -> true;
      case Node.Transform t -> true;
      case Node.Code c -> true;
      case Node.Route r -> false;
      case Node.Approval a -> false;
      case Node.Parallel p -> false;
      case Node.ForEach f -> false;
      case Node.Loop l -> false;
      case Node.SubWorkflow s -> false;
      case Node.Wait w -> false;
      case Node.Inner i -> false;
    };
  }

  private void atMost(String where, int size, int most) {
    if (size > most) {
      add(where, "at most %d, not %d".formatted(most, size));
    }
  }

  private void add(Node node, String what) {
    add("node '%s'".formatted(node.id()), what);
  }

  private void add(String where, String what) {
    problems.add(new Problem(where, what));
  }
}
