package dev.kaizen.rest.approval;

import dev.kaizen.approval.PolicyVersion;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a policy. */
@Schema(
    name = "ApprovalPolicy",
    example =
        """
        {"name":"large-purchases","version":2,"title":"Large purchases",
         "when":"has(input.action.amount) && input.action.amount > 10000","priority":10,
         "terms":{"stages":[{"groups":[{"role":"reviewer","needed":2}],"veto":["compliance-officer"]}],
          "signature":true,"editable":["amount"],"timing":{"due":"PT16H","remindAt":[50,80]}},
         "status":"active","createdBy":"ada","createdAt":"2026-11-23T09:00:00Z",
         "activatedBy":"cora","activatedAt":"2026-11-23T09:30:00Z"}""")
public record PolicyJson(
    String name,
    int version,
    String title,
    @Schema(name = "when") String when,
    int priority,
    Map<String, Object> terms,
    @Schema(enumeration = {"draft", "active", "retired"}) String status,
    String createdBy,
    Instant createdAt,
    @Nullable String activatedBy,
    @Nullable Instant activatedAt) {
  static PolicyJson of(PolicyVersion v) {
    return new PolicyJson(
        v.policy().name(),
        v.policy().version(),
        v.policy().title(),
        v.policy().when(),
        v.policy().priority(),
        TermsCodec.plain(v.policy().terms()),
        Texts.lower(v.status()),
        v.createdBy(),
        v.createdAt(),
        v.activatedBy(),
        v.activatedAt());
  }
}
