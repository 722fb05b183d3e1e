package dev.kaizen.sdk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes histories by hand: an event a second. */
final class Histories {
  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private Histories() {}

  static List<Recorded> of(RunEvent... events) {
    List<Recorded> history = new ArrayList<>();
    for (RunEvent event : events) {
      history.add(new Recorded(history.size() + 1L, START.plusSeconds(history.size()), event));
    }
    return history;
  }

  static Instant endOf(List<Recorded> history) {
    return history.isEmpty() ? START : history.getLast().at();
  }
}
