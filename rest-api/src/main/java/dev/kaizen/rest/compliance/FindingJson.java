package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One item for which a control does not hold. */
@Schema(
    name = "Finding",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000007","control":"risk-register",
         "problem":"no risk is recorded","item":{"workflow":"hello","version":1},
         "severity":"high","status":"in-work","owner":"wim","dueAt":"2026-12-23T09:00:00Z",
         "overdue":false,"plan":"Write the entry with the purchasing team",
         "openedAt":"2026-11-23T09:00:00Z","resolvedAt":null,"acceptance":null,"revision":2}""")
public record FindingJson(
    UUID id,
    String control,
    String problem,
    @Schema(description = "Which item it is, as the control's evidence names it")
        Map<String, Object> item,
    @Schema(enumeration = {"critical", "high"}) String severity,
    @Schema(
            description =
                "in-work: there is an owner and a plan; accepted: somebody else bears the risk for a"
                    + " time; resolved: a later assessment found that it holds",
            enumeration = {"open", "in-work", "accepted", "resolved"})
        String status,
    @Nullable String owner,
    Instant dueAt,
    @Schema(description = "Whether it is open or in work past its limit") boolean overdue,
    String plan,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Acceptance acceptance,
    int revision) {
  /** Who bears the risk, until when, and why. */
  @Schema(name = "RiskAcceptance")
  public record Acceptance(String by, Instant at, Instant until, String reason) {}

  static FindingJson of(Finding f, Instant now) {
    Finding.Acceptance a = f.acceptance();
    return new FindingJson(
        f.id(),
        f.control(),
        f.problem(),
        f.item(),
        Texts.lower(f.severity()),
        Texts.lower(f.status()),
        f.owner(),
        f.dueAt(),
        f.isOverdue(now),
        f.plan(),
        f.openedAt(),
        f.resolvedAt(),
        a == null ? null : new Acceptance(a.by(), a.at(), a.until(), a.reason()),
        f.revision());
  }
}
