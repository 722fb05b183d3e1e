package dev.kaizen.approval.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when people must decide.
 *
 * @param calendar a work calendar of the tenant; empty for around the clock
 * @param due working time from opening, ISO 8601 such as {@code PT16H}; null for what the workflow
 *     says
 * @param remindAt percentages of the time at which people are reminded; the usual: 50, 80, 100
 * @param escalations who may decide besides, from when
 * @param atEnd what happens when nobody decided
 */
public record Timing(
    String calendar,
    @Nullable String due,
    List<Integer> remindAt,
    List<Rung> escalations,
    AtEnd atEnd) {
  /** Silence never approves. */
  public enum AtEnd {
    /** The request ends as expired, which is a rejection for what waits. */
    REJECT,
    /** Tenant admins may decide too, and the time runs once more; then it is rejected. */
    ESCALATE
  }

  private static final List<Integer> USUAL = List.of(50, 80, 100);

  public Timing {
    calendar = calendar == null ? "" : calendar;
    remindAt = remindAt == null ? USUAL : remindAt.stream().sorted().distinct().toList();
    escalations = escalations == null ? List.of() : List.copyOf(escalations);
    atEnd = atEnd == null ? AtEnd.REJECT : atEnd;
    remindAt.forEach(at -> Checks.percent("remindAt", at));
    Checks.require(remindAt.size() <= 10 && escalations.size() <= 10, "timing: at most 10 acts");
    if (due != null) {
      Duration time = parsed(due);
      Checks.require(
          time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofDays(366)) <= 0,
          "due: between one minute and 366 days of working time");
    }
  }

  public static Timing usual() {
    return new Timing("", null, USUAL, List.of(), AtEnd.REJECT);
  }

  public @Nullable Duration dueIn() {
    return due == null ? null : parsed(due);
  }

  private static Duration parsed(String due) {
    try {
      return Duration.parse(due);
    } catch (DateTimeParseException e) {
      Checks.require(false, "due: '%s' is no duration; write PT16H for 16 hours".formatted(due));
      throw e;
    }
  }
}
