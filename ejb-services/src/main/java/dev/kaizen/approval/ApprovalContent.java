package dev.kaizen.approval;

import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.util.List;
import java.util.Map;

/**
 * What people are asked, and who must answer: all that a decision is bound to.
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

  /** SHA-256 of the canonical JSON, lower-case hex. */
  public String hash() {
    return JsonText.sha256(
        Map.of(
            "origin", origin,
            "title", title,
            "question", question,
            "reason", reason,
            "action", action,
            "evidence", evidence,
            "approverRole", approverRole,
            "required", required,
            "highRisk", highRisk));
  }
}
