package dev.kaizen.approval.policy;

/**
 * A step of the escalation ladder: from then on these may decide too.
 *
 * @param at percent of the time, 1 to 100
 */
public record Rung(int at, String role) {
  public Rung {
    Checks.percent("escalations.at", at);
    Checks.decidingRole("escalations.role", role);
  }
}
