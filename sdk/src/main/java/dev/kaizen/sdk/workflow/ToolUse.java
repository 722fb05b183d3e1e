package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tools an agent may use, and how far it may go.
 *
 * @param names the only tools it is offered
 * @param atMost how many times it may ask for tools; after that it must answer
 * @param budget once it is used up the agent stops with what it knows
 * @param within how long models and tools may work on it in all, not counting the wait for people;
 *     null for no limit
 * @param approverRole who decides on calls that need a person's word
 */
public record ToolUse(
    List<String> names, int atMost, Budget budget, @Nullable Duration within, String approverRole) {
  public static final ToolUse NONE =
      new ToolUse(List.of(), ToolUse.USUAL_CYCLES, Budget.NONE, null, ToolUse.USUAL_ROLE);
  static final int USUAL_CYCLES = 10;
  static final int MOST_CYCLES = 100;
  static final String USUAL_ROLE = "reviewer";

  public ToolUse {
    names = List.copyOf(names);
    names.forEach(name -> Names.requireSlug("Tool", name));
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(approverRole, "approverRole");
    if (atMost < 1 || atMost > MOST_CYCLES) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW, "atMost must be 1 to %d".formatted(MOST_CYCLES));
    }
    if (within != null && !within.isPositive()) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, "within must be longer than nothing");
    }
  }

  public static ToolUse of(String... names) {
    return new ToolUse(List.of(names), USUAL_CYCLES, Budget.NONE, null, USUAL_ROLE);
  }

  public boolean isNone() {
    return names.isEmpty();
  }
}
