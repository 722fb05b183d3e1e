package dev.kaizen.approval.policy;

import dev.kaizen.approval.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time does to a request, in order.
 *
 * @param acts by their moment; the first looks whether anybody is there to decide, the last ends it
 */
public record TimePlan(List<Act> acts) {
  /** What is done at a moment. */
  public sealed interface Act {
    Instant at();
  }

  /** Somebody must be there who may decide. */
  public record Check(Instant at) implements Act {}

  public record Remind(Instant at, int percent) implements Act {}

  /** From then on these may decide too. */
  public record Escalate(Instant at, String role) implements Act {}

  public record End(Instant at) implements Act {}

  public TimePlan {
    acts = List.copyOf(acts);
  }

  /**
   * @param due null when the time never ends; then nobody is reminded either
   */
  public static TimePlan of(
      Timing timing, WorkCalendar calendar, Instant start, @Nullable Instant due) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Check(start));
    if (due == null) {
      return new TimePlan(acts);
    }
    timing.remindAt().stream()
        .filter(p -> p < 100)
        .forEach(p -> acts.add(new Remind(calendar.at(start, due, p), p)));
    timing
        .escalations()
        .forEach(rung -> acts.add(new Escalate(calendar.at(start, due, rung.at()), rung.role())));
    acts.sort(Comparator.comparing(Act::at));
    acts.add(new End(due));
    return new TimePlan(acts);
  }
}
