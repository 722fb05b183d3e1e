package dev.kaizen.usage.engine;

import java.util.List;
import java.util.Map;

/** Whether a call may be made, from where its meters stand. */
public final class ReservationPolicy {
  private ReservationPolicy() {}

  /** What was decided. */
  public sealed interface Verdict {
    record Granted() implements Verdict {}

    /** The first meter that could not take the call. */
    record Refused(Meter meter, Meter.Level level, long wanted) implements Verdict {}
  }

  /**
   * @param amount the most the call can use
   * @param levels by key; each meter has one
   */
  public static Verdict decide(
      List<Meter> meters, Map<String, Meter.Level> levels, Meter.Amount amount) {
    for (Meter meter : meters) {
      Meter.Level level = levels.get(meter.key());
      long wanted = meter.of(amount);
      if (level == null) {
        throw new IllegalArgumentException("No level of " + meter.key());
      }
      if (!level.takes(wanted, meter.limit())) {
        return new Verdict.Refused(meter, level, wanted);
      }
    }
    return new Verdict.Granted();
  }
}
