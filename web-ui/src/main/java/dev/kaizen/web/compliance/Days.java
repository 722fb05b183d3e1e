package dev.kaizen.web.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as the evidence has them: in UTC. */
final class Days {
  private Days() {}

  static LocalDate today() {
    return of(Instant.now());
  }

  static LocalDate of(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Its last second, so that it reads as that day. */
  static Instant end(LocalDate day) {
    return start(day.plusDays(1)).minusSeconds(1);
  }
}
