package dev.kaizen.usage;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a budget is about, as a person sets it.
 *
 * @param workflow whose runs it is for; null for all of the tenant's
 * @param limitMicros what may be spent in each period, in millionths of a euro
 * @param warnPercent of the limit at which people are warned, 1 to 100
 */
public record BudgetTerms(
    String name,
    Scope scope,
    @Nullable String workflow,
    Period period,
    long limitMicros,
    int warnPercent,
    AtLimit atLimit) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  /** Whose calls count together. */
  public enum Scope {
    /** All of the tenant's. */
    TENANT,
    /** All runs of one workflow. */
    WORKFLOW,
    /** Each run by itself. */
    RUN
  }

  /** What becomes of a run when nothing is left. */
  public enum AtLimit {
    /** Its step fails with BUDGET_EXCEEDED. */
    STOP,
    /** It waits, paused, for a person to raise the budget and resume it. */
    PAUSE
  }

  public BudgetTerms {
    require(
        NAME.matcher(name).matches(),
        "name must start with a lower-case letter and hold only a-z, 0-9 and '-', at most 63");
    require(limitMicros >= 0, "limitMicros must not be negative");
    require(warnPercent >= 1 && warnPercent <= 100, "warnPercent must be 1 to 100");
    require(
        scope != Scope.WORKFLOW || workflow != null, "workflow must name the one it is meant for");
    require(
        scope != Scope.TENANT || workflow == null,
        "workflow is for budgets of a workflow or of its runs; leave it out");
    require(
        scope != Scope.RUN || period == Period.TOTAL,
        "period of a budget for each run must be total");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, message);
    }
  }
}
