package dev.kaizen.rest.approval;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
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
    String approverRole,
    @Schema(description = "How many different people must approve") int required,
    boolean highRisk,
    @Schema(enumeration = {"open", "approved", "rejected", "expired", "withdrawn"}) String status,
    @Nullable String claimedBy,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    List<Decision> decisions,
    int revision) {

  /** One person's word. */
  @Schema(
      name = "ApprovalDecision",
      example =
          """
          {"decidedBy":"rita","decision":"approve","comment":"As offered.",
           "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           "at":"2026-11-23T09:10:00Z"}""")
  public record Decision(
      String decidedBy,
      @Schema(enumeration = {"approve", "reject"}) String decision,
      String comment,
      String contentHash,
      Instant at) {
    static Decision of(ApprovalDecision d) {
      return new Decision(
          d.decidedBy(), d.approve() ? "approve" : "reject", d.comment(), d.contentHash(), d.at());
    }
  }

  static ApprovalJson of(ApprovalRequest r) {
    return new ApprovalJson(
        r.id(),
        r.subject(),
        r.origin(),
        r.title(),
        r.question(),
        r.reason(),
        r.action(),
        r.evidence(),
        r.contentHash(),
        r.requestedBy(),
        r.approverRole(),
        r.required(),
        r.highRisk(),
        Texts.lower(r.status()),
        r.claimedBy(),
        r.createdAt(),
        r.dueAt(),
        r.decidedAt(),
        r.decisions().stream().map(Decision::of).toList(),
        r.revision());
  }
}
