package dev.kaizen.compliance.finding;

import java.time.Duration;
import java.util.Set;

/** How soon what fails must hold again. */
public enum Severity {
  /** What the other evidence rests on, or what went around a second person. */
  CRITICAL(Duration.ofDays(7)),
  HIGH(Duration.ofDays(30));

  private static final Set<String> CRITICAL_CONTROLS =
      Set.of(
          "unique-principals",
          "separation-of-duties",
          "audit-completeness",
          "change-management",
          "processing-integrity",
          "audit-integrity",
          "incident-response",
          "registered-workflows");

  private final Duration limit;

  Severity(Duration limit) {
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }

  static Severity of(String control) {
    return CRITICAL_CONTROLS.contains(control) ? CRITICAL : HIGH;
  }
}
