package dev.kaizen.approval;

import dev.kaizen.approval.engine.Verdict;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.sdk.json.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the audit log keeps of approvals: who may be asked about what, bound by hashes. A comment is
 * free text and may name people, so the log, which can never forget, holds its hash.
 */
public final class ApprovalAudit {
  private static final String TYPE = "approval";

  private ApprovalAudit() {}

  static AuditEvent of(ApprovalAct act, ApprovalRequest request) {
    return of(act, request, Map.of());
  }

  public static AuditEvent of(ApprovalAct act, ApprovalRequest request, Map<String, ?> more) {
    act.requireLeadsTo(request.status());
    Map<String, Object> facts = facts(request);
    facts.putAll(more);
    return new AuditEvent(act.action(), TYPE, request.id().toString(), facts);
  }

  static AuditEvent decided(ApprovalRequest request, ApprovalDecision decision) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("decision", decision.approve() ? "approve" : "reject");
    facts.put("status", request.status().name());
    facts.put("seenHash", decision.contentHash());
    facts.put("commentHash", saidHash(decision.id(), decision.comment()));
    String owner = decision.actingFor();
    if (owner != null) {
      facts.put("actingFor", owner);
    }
    if (!decision.edits().isEmpty()) {
      facts.put("edited", decision.edits().keySet().stream().sorted().toList());
    }
    Signature signature = decision.signature();
    if (signature != null) {
      facts.put("signature", signature.recordHash());
    }
    return of(ApprovalAct.DECIDED, request, facts);
  }

  static AuditEvent refused(ApprovalRequest request, Verdict.Refused refused) {
    return of(ApprovalAct.REFUSED, request, Map.of("code", refused.code().name()));
  }

  private static Map<String, Object> facts(ApprovalRequest request) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("subject", request.subject());
    facts.put("origin", request.origin());
    facts.put("requestedBy", request.requestedBy());
    facts.put("approverRole", request.content().approverRole());
    facts.put("required", request.content().required());
    facts.put("highRisk", request.highRisk());
    facts.put("contentHash", request.contentHash());
    if (!request.policy().equals(PolicyRef.NONE)) {
      facts.put("policy", request.policy().toString());
    }
    return facts;
  }

  /**
   * Of a row's random id and what it says: once the row is erased, nobody can guess short words
   * from their hash.
   */
  static String saidHash(UUID row, String said) {
    return JsonText.sha256(List.of(row.toString(), said));
  }
}
