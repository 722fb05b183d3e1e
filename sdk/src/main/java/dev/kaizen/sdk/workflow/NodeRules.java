package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of names, fields and sizes. */
final class NodeRules {
  private static final int MOST_NODES = 200;
  private static final int MOST_EDGES = 1_000;
  private static final int MOST_FIELDS = 100;
  private static final int MOST_PASSAGES = 50;
  private static final int LONGEST_INSTRUCTIONS = 20_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final Set<String> KEPT_OUTPUTS = Set.of("citations", "model");

  private final List<Problem> problems = new ArrayList<>();

  private NodeRules() {}

  static List<Problem> check(WorkflowDefinition definition) {
    NodeRules rules = new NodeRules();
    rules.definition(definition);
    definition.nodes().forEach(rules::node);
    rules.ids(definition);
    rules.writes(definition);
    return rules.problems;
  }

  private void definition(WorkflowDefinition definition) {
    atMost("nodes", definition.nodes().size(), MOST_NODES);
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
    for (Field output : agent.outputs()) {
      if (KEPT_OUTPUTS.contains(output.name())) {
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
    for (Node node : definition.nodes()) {
      if (!seen.add(node.id())) {
        add(node, "the id is there twice");
      }
    }
  }

  /** A later writer would hide an earlier one, unless both write the same shape on purpose. */
  private void writes(WorkflowDefinition definition) {
    Map<String, Node> writers = new HashMap<>();
    for (Node node : definition.nodes()) {
      for (String field : StateFields.writtenBy(node)) {
        Node other = writers.putIfAbsent(field, node);
        if (other != null && !other.id().equals(node.id()) && !mayShare(node, other)) {
          add(node, "writes state.%s, as node '%s' does".formatted(field, other.id()));
        }
      }
    }
  }

  private static boolean mayShare(Node node, Node other) {
    return switch (node) {
      case Node.Transform t -> other instanceof Node.Transform;
      case Node.Approval a -> other instanceof Node.Approval;
      case Node.Agent a -> false;
      case Node.Retrieve r -> false;
      case Node.Route r -> false;
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
