package dev.kaizen.approval;

/**
 * Which requests are wanted.
 *
 * @param decidableByMe only those the caller may decide now: open, role held, not asked for by the
 *     caller, not decided by the caller yet
 */
public record ApprovalFilter(Stage stage, boolean decidableByMe) {
  /** The parts of the inbox. DECIDED holds approved and rejected ones. */
  public enum Stage {
    OPEN,
    DECIDED,
    EXPIRED,
    WITHDRAWN,
    ANY
  }
}
