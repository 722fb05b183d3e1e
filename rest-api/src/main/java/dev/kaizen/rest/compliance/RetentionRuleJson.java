package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.RetentionRule;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long rows of a kind are kept after their end. */
@Schema(
    name = "RetentionRule",
    example =
        """
        {"kind":"runs","days":730,"revision":1,"setBy":"cora","setAt":"2026-11-20T09:00:00Z"}""")
public record RetentionRuleJson(
    @Schema(enumeration = {"runs", "reports"}) String kind,
    int days,
    int revision,
    String setBy,
    Instant setAt) {
  static RetentionRuleJson of(RetentionRule rule) {
    return new RetentionRuleJson(
        Texts.lower(rule.kind()), rule.days(), rule.revision(), rule.setBy(), rule.setAt());
  }
}
