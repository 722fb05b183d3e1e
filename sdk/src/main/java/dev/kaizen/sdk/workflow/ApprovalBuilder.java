package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of an approval node. */
public final class ApprovalBuilder {
  private final String id;
  private String title;
  private String into;
  private String question = "";
  private String reason = "";
  private final Map<String, String> action = new LinkedHashMap<>();
  private @Nullable String evidence;
  private String approverRole = "reviewer";
  private String required = "1";
  private String highRisk = "false";
  private @Nullable Duration dueIn;

  ApprovalBuilder(String id) {
    this.id = id;
    this.title = id;
    this.into = StateFields.namedAfter(id);
  }

  public ApprovalBuilder title(String text) {
    title = text;
    return this;
  }

  public ApprovalBuilder question(String expression) {
    question = expression;
    return this;
  }

  public ApprovalBuilder reason(String expression) {
    reason = expression;
    return this;
  }

  /** One thing that will happen on approval. */
  public ApprovalBuilder action(String name, String expression) {
    action.put(name, expression);
    return this;
  }

  public ApprovalBuilder evidence(String expression) {
    evidence = expression;
    return this;
  }

  public ApprovalBuilder approverRole(String role) {
    approverRole = role;
    return this;
  }

  /** How many different people must approve. */
  public ApprovalBuilder required(String expression) {
    required = expression;
    return this;
  }

  public ApprovalBuilder highRisk(String expression) {
    highRisk = expression;
    return this;
  }

  public ApprovalBuilder dueIn(Duration time) {
    dueIn = time;
    return this;
  }

  /** The state field to write; the node's id in camel case when not given. */
  public ApprovalBuilder into(String field) {
    into = field;
    return this;
  }

  Node build() {
    return new Node.Approval(
        id,
        title,
        question,
        reason,
        action,
        evidence,
        approverRole,
        required,
        highRisk,
        dueIn,
        into);
  }
}
