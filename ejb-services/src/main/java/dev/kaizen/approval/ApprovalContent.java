package dev.kaizen.approval;

import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are asked, and who must answer as far as what asks says so.
 *
 * @param origin what asks, such as {@code purchase-approval v3}
 */
public record ApprovalContent(
    String origin,
    String title,
    String question,
    String reason,
    Map<String, Object> action,
    List<Object> evidence,
    String approverRole,
    int required,
    boolean highRisk) {

  public ApprovalContent {
    action = JsonValues.object(action);
    evidence = JsonValues.list(evidence);
  }

  /** The same with other arguments. */
  public ApprovalContent withAction(Map<String, Object> other) {
    return new ApprovalContent(
        origin, title, question, reason, other, evidence, approverRole, required, highRisk);
  }

  /** The same with other evidence. */
  public ApprovalContent withEvidence(List<Object> other) {
    return new ApprovalContent(
        origin, title, question, reason, action, other, approverRole, required, highRisk);
  }

  /**
   * All that a decision is bound to: SHA-256 of the canonical JSON, lower-case hex.
   *
   * @param policy where the terms come from; {@link PolicyRef#NONE} when what asks says them itself
   */
  public String hash(PolicyRef policy, ApprovalTerms terms) {
    Map<String, Object> bound = new HashMap<>();
    bound.put("origin", origin);
    bound.put("title", title);
    bound.put("question", question);
    bound.put("reason", reason);
    bound.put("action", action);
    bound.put("evidence", evidence);
    bound.put("approverRole", approverRole);
    bound.put("required", required);
    bound.put("highRisk", highRisk);
    if (!policy.equals(PolicyRef.NONE)) {
      bound.put("policy", policy.name());
      bound.put("policyVersion", policy.version());
      bound.put("terms", TermsCodec.plain(terms));
    }
    return JsonText.sha256(bound);
  }

  /** What asks, without its version. */
  public String workflow() {
    int at = origin.lastIndexOf(" v");
    return at < 0 ? origin : origin.substring(0, at);
  }

  /** What conditions of policies see as {@code input}. */
  public Map<String, Object> facts(String requestedBy) {
    int at = origin.lastIndexOf(" v");
    return Map.of(
        "workflow", workflow(),
        "version", at < 0 ? "" : origin.substring(at + 2),
        "title", title,
        "question", question,
        "action", action,
        "evidence", evidence,
        "approverRole", approverRole,
        "required", (long) required,
        "highRisk", highRisk,
        "requestedBy", requestedBy);
  }
}
