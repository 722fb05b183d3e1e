package dev.kaizen.rest.approval;

import dev.kaizen.approval.policy.Policy;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.sdk.json.JsonText;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as its author writes it. */
@Schema(
    name = "ApprovalPolicyDraft",
    example =
        """
        {"name":"large-purchases","title":"Large purchases",
         "when":"has(input.action.amount) && input.action.amount > 10000","priority":10,
         "terms":{"stages":[{"groups":[{"role":"reviewer","needed":2}],"veto":["compliance-officer"]}],
          "signature":true,"editable":["amount"],"timing":{"due":"PT16H","remindAt":[50,80]}}}""")
public record PolicyBody(
    String name,
    @Nullable String title,
    @Schema(
            description =
                "CEL over input: workflow, title, action, approverRole, required, highRisk, requestedBy")
        String when,
    @Schema(description = "0 to 1000; the highest that applies wins") @Nullable Integer priority,
    @Schema(
            description =
                "stages, signature, editable, conflict, timing: docs/features/approvals.md")
        Map<String, Object> terms) {

  Policy policy(int version) {
    return new Policy(
        name,
        version,
        title == null ? name : title,
        when,
        priority == null ? 0 : priority,
        TermsCodec.read(JsonText.write(terms)));
  }
}
