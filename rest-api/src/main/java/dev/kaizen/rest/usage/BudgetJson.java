package dev.kaizen.rest.usage;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.usage.BudgetStatus;
import dev.kaizen.usage.BudgetTerms;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget and how much of it is gone. */
@Schema(
    name = "Budget",
    example =
        """
        {"id":"0b6e2f0e-2c57-4d0c-9f43-0f5f3e6f9a11","name":"purchases","scope":"workflow",
         "workflow":"purchase-approval","period":"month","limitMicros":50000000,"warnPercent":80,
         "atLimit":"pause","usedMicros":12400000,"heldMicros":20000,"percent":24,"warning":false,
         "resetsAt":"2026-12-01T00:00:00Z","revision":1,"createdBy":"ada",
         "createdAt":"2026-11-23T09:00:00Z"}""")
public record BudgetJson(
    UUID id,
    String name,
    String scope,
    @Nullable String workflow,
    String period,
    long limitMicros,
    int warnPercent,
    String atLimit,
    @Schema(description = "For a budget of each run, the dearest run's") long usedMicros,
    @Schema(description = "The most that calls under way can cost") long heldMicros,
    int percent,
    boolean warning,
    @Nullable Instant resetsAt,
    @Schema(description = "What the ETag carries") int revision,
    String createdBy,
    Instant createdAt) {

  static BudgetJson of(BudgetStatus s) {
    BudgetTerms t = s.budget().terms();
    return new BudgetJson(
        s.budget().id(),
        t.name(),
        Texts.lower(t.scope()),
        t.workflow(),
        Texts.lower(t.period()),
        t.limitMicros(),
        t.warnPercent(),
        Texts.lower(t.atLimit()),
        s.usedMicros(),
        s.heldMicros(),
        s.percent(),
        s.isWarning(),
        s.resetsAt(),
        s.budget().revision(),
        s.budget().createdBy(),
        s.budget().createdAt());
  }
}
