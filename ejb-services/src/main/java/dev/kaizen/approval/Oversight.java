package dev.kaizen.approval;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the people who decide are doing: what waits, how long, and how they decided lately.
 *
 * @param overdue open ones whose time is over
 * @param expired that ended undecided in the window
 * @param ages how long open ones have waited
 * @param loads who is at how many open ones
 * @param reviewers who decided how much in the window, the busiest first
 */
public record Oversight(
    int open,
    int overdue,
    int expired,
    List<Age> ages,
    List<Load> loads,
    List<Reviewer> reviewers) {

  /**
   * @param olderThan how long at least; {@code count} are no older than the next step
   */
  public record Age(Duration olderThan, int count) {}

  /**
   * @param person null for those that nobody is at
   */
  public record Load(@Nullable String person, int count) {}

  /**
   * @param medianTime from the opening of a request to this person's word
   * @param quick words that came within a minute of the opening: too fast to have weighed much
   * @param checks seeded checks they decided
   * @param missed of these, how many they approved
   */
  public record Reviewer(
      String person,
      int decisions,
      int approvals,
      Duration medianTime,
      int quick,
      int checks,
      int missed) {}

  public Oversight {
    ages = List.copyOf(ages);
    loads = List.copyOf(loads);
    reviewers = List.copyOf(reviewers);
  }
}
