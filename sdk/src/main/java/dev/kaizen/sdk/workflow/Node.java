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
    };
  }

  /**
   * Asks a model to fill {@code outputs} from {@code inputs}; writes an object of them, null where
   * there is no answer, with {@code citations} and {@code model}.
   *
   * @param inputs name to expression
   * @param passages expression for the passages the answer must rest on and cite; null for none
   * @param model name of the tenant's model connection; null for the tenant's usual one
   */
  record Agent(
      String id,
      String title,
      String instructions,
      Map<String, String> inputs,
      @Nullable String passages,
      List<Field> outputs,
      @Nullable String model,
      String into)
      implements Node {
    public Agent {
      Names.requireSlug("Node", id);
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(instructions, "instructions");
      inputs = Names.ordered(inputs);
      Names.requireFieldNames(inputs.keySet());
      outputs = List.copyOf(outputs);
      Names.requireFieldName(into);
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
}
