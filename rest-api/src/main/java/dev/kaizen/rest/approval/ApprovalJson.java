package dev.kaizen.rest.approval;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.PolicyRef;
import dev.kaizen.approval.Signature;
import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people are asked to decide. */
@Schema(
    name = "Approval",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000002",
         "subject":"run:0193f0aa-1111-7abc-8def-000000000001:approve",
         "origin":"purchase-approval v3","title":"Purchase of desks","question":"May this purchase be made?",
         "reason":"The amount is above 1000 EUR","action":{"amount":8400},"evidence":[],
         "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "requestedBy":"mia","approverRole":"reviewer","required":2,"highRisk":true,
         "policy":{"name":"large-purchases","version":2},"stages":[],"waitsFor":"the role reviewer",
         "signature":false,"editable":["amount"],"questionBy":null,"delegatedTo":[],
         "status":"open","claimedBy":null,"createdAt":"2026-11-23T09:00:00Z",
         "dueAt":"2026-11-25T09:00:00Z","decidedAt":null,"decisions":[],"revision":1}""")
public record ApprovalJson(
    UUID id,
    @Schema(description = "What waits for the decision") String subject,
    @Schema(description = "What asks, such as purchase-approval v3") String origin,
    String title,
    String question,
    String reason,
    Map<String, Object> action,
    List<Object> evidence,
    @Schema(description = "A decision must name it: it says what the reviewer has seen")
        String contentHash,
    String requestedBy,
    @Schema(description = "As the workflow asks; stages say what holds") String approverRole,
    @Schema(description = "How many different people the workflow asks for") int required,
    boolean highRisk,
    @Schema(description = "Whose terms hold; null when the workflow's own do")
        @Nullable Policy policy,
    @Schema(description = "One after the other; each group of a stage must approve")
        List<StageJson> stages,
    @Schema(description = "In words; nobody once it is closed") String waitsFor,
    @Schema(description = "Whether decisions are signed, with a fresh login") boolean signature,
    @Schema(description = "Arguments of the action that an approver may change")
        List<String> editable,
    @Schema(description = "Who waits for an answer of the requester") @Nullable String questionBy,
    List<String> delegatedTo,
    @Schema(enumeration = {"open", "approved", "rejected", "expired", "withdrawn"}) String status,
    @Nullable String claimedBy,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    List<Decision> decisions,
    int revision) {

  /** A version of a policy. */
  @Schema(name = "ApprovalPolicyRef", example = "{\"name\":\"large-purchases\",\"version\":2}")
  public record Policy(String name, int version) {}

  /** One person's word. */
  @Schema(
      name = "ApprovalDecision",
      example =
          """
          {"decidedBy":"rita","actingFor":null,"decision":"approve","comment":"As offered.",
           "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           "at":"2026-11-23T09:10:00Z","edits":{},"signature":null,"voided":null}""")
  public record Decision(
      String decidedBy,
      @Schema(description = "Whose deputy they were") @Nullable String actingFor,
      @Schema(enumeration = {"approve", "reject"}) String decision,
      String comment,
      String contentHash,
      Instant at,
      @Schema(description = "Arguments they changed") Map<String, Object> edits,
      @Nullable SignatureJson signature,
      @Schema(description = "Why it counts no more; null while it does") @Nullable String voided) {
    static Decision of(ApprovalDecision d) {
      Signature signature = d.signature();
      return new Decision(
          d.decidedBy(),
          d.actingFor(),
          d.approve() ? "approve" : "reject",
          d.comment(),
          d.contentHash(),
          d.at(),
          d.edits(),
          signature == null ? null : SignatureJson.of(signature),
          d.voided());
    }
  }

  /** Who signed, what for, and what it is bound to. */
  @Schema(
      name = "ApprovalSignature",
      example =
          """
          {"name":"rita","meaning":"Approved as responsible reviewer",
           "loginAt":"2026-11-23T09:09:12Z","methods":["pwd"],
           "recordHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
  public record SignatureJson(
      String name, String meaning, Instant loginAt, List<String> methods, String recordHash) {
    static SignatureJson of(Signature s) {
      return new SignatureJson(
          s.name(),
          s.meaning(),
          s.loginAt(),
          s.methods().stream().sorted().toList(),
          s.recordHash());
    }
  }

  static ApprovalJson of(ApprovalRequest r) {
    boolean open = r.status() == ApprovalStatus.OPEN;
    return new ApprovalJson(
        r.id(),
        r.shownSubject(),
        r.origin(),
        r.title(),
        r.question(),
        r.reason(),
        r.action(),
        r.evidence(),
        r.contentHash(),
        r.requestedBy(),
        r.content().approverRole(),
        r.content().required(),
        r.highRisk(),
        r.policy().equals(PolicyRef.NONE)
            ? null
            : new Policy(r.policy().name(), r.policy().version()),
        StageJson.of(r),
        open ? ApprovalEngine.waitsFor(r) : "nobody",
        r.terms().signature(),
        r.terms().editable(),
        r.progress().questionBy(),
        r.progress().delegations().stream().map(d -> d.to()).toList(),
        Texts.lower(r.status()),
        r.claimedBy(),
        r.createdAt(),
        r.dueAt(),
        r.decidedAt(),
        r.decisions().stream().map(Decision::of).toList(),
        r.revision());
  }
}
