package dev.kaizen.sdk.workflow;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The details of a loop; it needs a bound. */
public final class LoopBuilder {
  private final String id;
  private String title;
  private BodyBuilder body = new BodyBuilder();
  private @Nullable String whilst;
  private @Nullable String until;
  private int atMost;
  private Budget budget = Budget.NONE;
  private boolean failAtLimit;

  LoopBuilder(String id) {
    this.id = id;
    this.title = id;
  }

  public LoopBuilder title(String text) {
    title = text;
    return this;
  }

  public LoopBuilder body(UnaryOperator<BodyBuilder> flow) {
    body = flow.apply(new BodyBuilder());
    return this;
  }

  /** Looked at before each round. */
  public LoopBuilder whilst(String expression) {
    whilst = expression;
    return this;
  }

  /** Looked at after each round. */
  public LoopBuilder until(String expression) {
    until = expression;
    return this;
  }

  /** How many rounds at most. */
  public LoopBuilder atMost(int rounds) {
    atMost = rounds;
    return this;
  }

  public LoopBuilder budget(Budget most) {
    budget = most;
    return this;
  }

  /** Reaching the bound or the budget fails the loop instead of ending it. */
  public LoopBuilder failAtLimit() {
    failAtLimit = true;
    return this;
  }

  Map<String, Handling> handling() {
    return body.handlingOfNodes();
  }

  Node build() {
    return new Node.Loop(id, title, body.flow(), whilst, until, atMost, budget, failAtLimit);
  }
}
