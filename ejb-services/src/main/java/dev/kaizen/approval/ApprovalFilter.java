package dev.kaizen.approval;

import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted; a condition that is null does not narrow.
 *
 * @param decidableByMe only those the caller may decide now: open, in a group that waits, not asked
 *     for by the caller, not decided by the caller yet
 * @param text in title, question, arguments, origin or requester, whatever the case
 * @param workflow its name
 * @param highRisk whether marked so
 * @param overdue whether its time ran out
 */
public record ApprovalFilter(
    Stage stage,
    boolean decidableByMe,
    @Nullable String text,
    @Nullable String workflow,
    @Nullable String requestedBy,
    @Nullable String claimedBy,
    @Nullable Boolean highRisk,
    @Nullable Boolean overdue) {
  /** The parts of the inbox. DECIDED holds approved and rejected ones. */
  public enum Stage {
    OPEN,
    DECIDED,
    EXPIRED,
    WITHDRAWN,
    ANY
  }

  public ApprovalFilter(Stage stage, boolean decidableByMe) {
    this(stage, decidableByMe, null, null, null, null, null, null);
  }
}
