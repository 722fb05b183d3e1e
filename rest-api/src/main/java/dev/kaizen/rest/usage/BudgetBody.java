package dev.kaizen.rest.usage;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.usage.BudgetTerms;
import dev.kaizen.usage.BudgetTerms.AtLimit;
import dev.kaizen.usage.BudgetTerms.Scope;
import dev.kaizen.usage.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a budget is about. */
@Schema(
    name = "BudgetTerms",
    example =
        """
        {"name":"purchases","scope":"workflow","workflow":"purchase-approval","period":"month",
         "limitMicros":50000000,"warnPercent":80,"atLimit":"pause"}""")
public record BudgetBody(
    String name,
    @Schema(
            description = "Whose calls count together; run is each run by itself",
            enumeration = {"tenant", "workflow", "run"})
        String scope,
    @Schema(description = "For workflow it must be named, for run it may be")
        @Nullable String workflow,
    @Schema(
            description = "In UTC; a budget for each run is total",
            enumeration = {"day", "month", "total"})
        String period,
    @Schema(description = "Millionths of a euro") long limitMicros,
    @Schema(description = "1 to 100; 80 when left out") @Nullable Integer warnPercent,
    @Schema(
            description = "stop fails the step, pause has the run wait for a person",
            enumeration = {"stop", "pause"})
        @Nullable String atLimit) {
  private static final int USUAL_WARNING = 80;

  BudgetTerms terms() {
    return new BudgetTerms(
        name,
        Texts.word("scope", scope, Scope.class, Scope.TENANT),
        workflow,
        Texts.word("period", period, Period.class, Period.MONTH),
        limitMicros,
        warnPercent == null ? USUAL_WARNING : warnPercent,
        Texts.word("atLimit", atLimit, AtLimit.class, AtLimit.STOP));
  }
}
