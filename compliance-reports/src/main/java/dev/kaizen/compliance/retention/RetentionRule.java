package dev.kaizen.compliance.retention;

import java.time.Instant;

/**
 * How long rows of a kind are kept after their end.
 *
 * @param days 1 to 36,500
 * @param revision goes up by one with each change
 */
public record RetentionRule(Kind kind, int days, int revision, String setBy, Instant setAt) {
  public static final int MOST_DAYS = 36_500;

  /** What has an end after which it may go. */
  public enum Kind {
    /** Runs that ended, with their journals, approvals and attached files. */
    RUNS,
    /** Compliance reports that were made. */
    REPORTS
  }
}
