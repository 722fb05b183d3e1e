package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a workflow. Every expression is CEL over {@code input} (what the run was started with)
 * and {@code state} (what its nodes have written); {@code into} names the state field a node
 * writes.
 */
public sealed interface Node {
  String id();

  String title();

  /** The word for this kind of node, in the JSON form and on screens. */
  default String type() {
    return switch (this) {
      case Agent agent -> "agent";
      case Retrieve retrieve -> "retrieve";
      case Transform transform -> "transform";
      case Route route -> "route";
      case Approval approval -> "approval";
      case Parallel parallel -> "parallel";
      case ForEach forEach -> "map";
      case Loop loop -> "loop";
      case SubWorkflow workflow -> "workflow";
      case Wait wait -> "wait";
      case Code code -> "code";
      case Inner inner -> inner instanceof Inner.Turn ? "turn" : "tool";
    };
  }

  /** The flows inside this node; none for a node that works by itself. */
  default List<Flow> inside() {
    return switch (this) {
      case Parallel parallel -> parallel.branches().stream().map(Branch::flow).toList();
      case ForEach forEach -> List.of(forEach.body());
      case Loop loop -> List.of(loop.body());
      case SubWorkflow workflow -> List.of(workflow.definition().flow());
      case Agent agent -> List.of();
      case Retrieve retrieve -> List.of();
      case Transform transform -> List.of();
      case Route route -> List.of();
      case Approval approval -> List.of();
      case Wait wait -> List.of();
      case Code code -> List.of();
      case Inner inner -> List.of();
    };
  }

  /**
   * Asks a model to fill {@code outputs} from {@code inputs}; writes an object of them, null where
   * there is no answer, with {@code citations} and {@code model}.
   *
   * @param inputs name to expression
   * @param passages expression for the passages the answer must rest on and cite; null for none
   * @param model name of the tenant's model connection; null for the tenant's usual one
   * @param tools what it may have done before it answers
   */
  record Agent(
      String id,
      String title,
      String instructions,
      Map<String, String> inputs,
      @Nullable String passages,
      List<Field> outputs,
      @Nullable String model,
      ToolUse tools,
      String into)
      implements Node {
    public Agent {
      Objects.requireNonNull(tools, "tools");
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(instructions, "instructions");
      inputs = Names.ordered(inputs);
      Names.requireFieldNames(inputs.keySet());
      outputs = List.copyOf(outputs);
      Names.requireFieldName(into);
    }

    /** Without tools: one question, one answer. */
    public Agent(
        String id,
        String title,
        String instructions,
        Map<String, String> inputs,
        @Nullable String passages,
        List<Field> outputs,
        @Nullable String model,
        String into) {
      this(id, title, instructions, inputs, passages, outputs, model, ToolUse.NONE, into);
    }

    public boolean usesTools() {
      return !tools.isNone();
    }
  }

  /** Searches a knowledge base; writes the list of passages. */
  record Retrieve(
      String id,
      String title,
      String knowledgeBase,
      String query,
      int k,
      SearchMode mode,
      String into)
      implements Node {
    public Retrieve {
      Names.requireSlug("Node", id);
      Names.requireSlug("Knowledge base", knowledgeBase);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(mode, "mode");
      Names.requireFieldName(into);
    }
  }

  /** Computes state fields from expressions; touches nothing outside. */
  record Transform(String id, String title, Map<String, String> set) implements Node {
    public Transform {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      set = Names.ordered(set);
      Names.requireFieldNames(set.keySet());
    }
  }

  /** Chooses the first outgoing edge whose condition holds, in their order; the last has none. */
  record Route(String id, String title) implements Node {
    public Route {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
    }
  }

  /**
   * Asks people and waits, holding no thread. Writes {@code {decision, decidedBy[], comments[]}},
   * where decision is {@code approve} or {@code reject}.
   *
   * @param question expression for what is asked, in words
   * @param reason expression for why this needs a person
   * @param action what will happen on approval: name to expression
   * @param evidence expression for the passages and facts to weigh; null for none
   * @param approverRole the role that may decide
   * @param required expression for how many different people must approve, 1 to 10
   * @param highRisk expression: a time-out never approves a request marked so
   * @param dueIn how long people have; null for no limit
   */
  record Approval(
      String id,
      String title,
      String question,
      String reason,
      Map<String, String> action,
      @Nullable String evidence,
      String approverRole,
      String required,
      String highRisk,
      @Nullable Duration dueIn,
      String into)
      implements Node {
    public Approval {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(reason, "reason");
      action = Names.ordered(action);
      Names.requireFieldNames(action.keySet());
      Objects.requireNonNull(approverRole, "approverRole");
      Objects.requireNonNull(required, "required");
      Objects.requireNonNull(highRisk, "highRisk");
      Names.requireFieldName(into);
    }
  }

  /**
   * Runs branches at once, each on its own copy of the state. Once enough of them have finished,
   * what they wrote is put into the state in the order of the branches; the others are given up.
   *
   * @param needed how many branches must finish: 0 for all
   * @param limit how many run at the same time: 0 for all
   */
  record Parallel(String id, String title, List<Branch> branches, int needed, int limit)
      implements Node {
    public Parallel {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      branches = List.copyOf(branches);
    }

    public int needs() {
      return needed == 0 ? branches.size() : needed;
    }
  }

  /**
   * Runs its body once for each element of a list, each on its own copy of the state in which
   * {@code as} holds the element and {@code index} its place from 0. Writes the list of what {@code
   * each} gives at the body's end, in the order of the elements; what else the body wrote is
   * dropped.
   *
   * @param over expression for the list
   * @param limit how many elements are worked on at the same time: 0 for all
   */
  record ForEach(
      String id,
      String title,
      String over,
      String as,
      Flow body,
      String each,
      int limit,
      String into)
      implements Node {
    public ForEach {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(over, "over");
      Names.requireFieldName(as);
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(each, "each");
      Names.requireFieldName(into);
    }
  }

  /**
   * Runs its body again and again on the state. Ends when {@code whilst} does not hold before a
   * round, when {@code until} holds after one, or when the bound or the budget is reached.
   *
   * @param whilst expression; null for always
   * @param until expression; null for never
   * @param atMost how many rounds at most
   * @param failAtLimit whether reaching the bound or the budget is a failure (BUDGET_EXCEEDED)
   */
  record Loop(
      String id,
      String title,
      Flow body,
      @Nullable String whilst,
      @Nullable String until,
      int atMost,
      Budget budget,
      boolean failAtLimit)
      implements Node {
    public Loop {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(budget, "budget");
    }
  }

  /**
   * Runs a whole workflow as one step, on a state of its own; writes its output. The definition is
   * held here, so that a published version never changes what it does.
   *
   * @param inputs the input of the inner workflow: name to expression
   */
  record SubWorkflow(
      String id,
      String title,
      WorkflowDefinition definition,
      Map<String, String> inputs,
      String into)
      implements Node {
    public SubWorkflow {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(definition, "definition");
      inputs = Names.ordered(inputs);
      Names.requireFieldNames(inputs.keySet());
      Names.requireFieldName(into);
    }
  }

  /**
   * Waits, holding no thread, for a signal, for some time, or for whichever comes first. Writes
   * {@code {signal, payload, by, timedOut}}.
   *
   * @param signal the name of the signal; null to wait for time only
   * @param duration expression for a duration such as PT4H, or for a time such as
   *     2026-03-01T08:00:00Z; null to wait for the signal only
   */
  record Wait(
      String id, String title, @Nullable String signal, @Nullable String duration, String into)
      implements Node {
    public Wait {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      if (signal != null) {
        Names.requireSlug("Signal", signal);
      }
      Names.requireFieldName(into);
    }
  }

  /**
   * Calls a function that the program around the workflow provides under that name; writes what it
   * returns.
   *
   * @param inputs name to expression
   */
  record Code(String id, String title, String function, Map<String, String> inputs, String into)
      implements Node {
    public Code {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Names.requireSlug("Function", function);
      inputs = Names.ordered(inputs);
      Names.requireFieldNames(inputs.keySet());
      Names.requireFieldName(into);
    }
  }

  /** The steps of an agent with tools, which no author writes: see {@link AgentFlow}. */
  sealed interface Inner extends Node {

    /** Asks the agent's model once: for its answer, or for what it wants done first. */
    record Turn(String id, Agent agent) implements Inner {
      @Override
      public String title() {
        return agent.title();
      }
    }

    /** Calls the tool of {@code state.call}, or takes that call back; writes {@code result}. */
    record Act(String id, String title) implements Inner {}
  }
}
