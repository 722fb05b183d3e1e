package dev.kaizen.approval;

import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.approval.engine.Vote;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.sdk.json.JsonText;
import java.util.HashMap;
import java.util.Map;

/**
 * What the audit log keeps of approvals: who may be asked about what, bound by hashes. A comment is
 * free text and may name people, so the log, which can never forget, holds its hash.
 */
final class ApprovalAudit {
  private static final String TYPE = "approval";

  private ApprovalAudit() {}

  static AuditEvent of(String action, ApprovalRequest request) {
    return new AuditEvent(action, TYPE, request.id().toString(), facts(request));
  }

  static AuditEvent decided(ApprovalRequest request, Vote vote) {
    Map<String, Object> facts = facts(request);
    facts.put("decision", vote.approve() ? "approve" : "reject");
    facts.put("status", request.status().name());
    facts.put("commentHash", JsonText.sha256(vote.comment()));
    return new AuditEvent("approval.decided", TYPE, request.id().toString(), facts);
  }

  static AuditEvent refused(ApprovalRequest request, Verdict.Refused refused) {
    Map<String, Object> facts = facts(request);
    facts.put("code", refused.code().name());
    return new AuditEvent("approval.refused", TYPE, request.id().toString(), facts);
  }

  private static Map<String, Object> facts(ApprovalRequest request) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("subject", request.subject());
    facts.put("origin", request.origin());
    facts.put("requestedBy", request.requestedBy());
    facts.put("approverRole", request.approverRole());
    facts.put("required", request.required());
    facts.put("highRisk", request.highRisk());
    facts.put("contentHash", request.contentHash());
    return facts;
  }
}
