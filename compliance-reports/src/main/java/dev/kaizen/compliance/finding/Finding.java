package dev.kaizen.compliance.finding;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item for which a control does not hold, from the assessment that found it to the one that no
 * longer does.
 *
 * @param item which one it is, as the control's evidence names it; empty when the control could not
 *     be evaluated
 * @param owner who must act; null as long as nobody was named
 * @param plan what is to be done, in the owner's words; empty at first
 */
public record Finding(
    UUID id,
    String control,
    Map<String, Object> item,
    String problem,
    Severity severity,
    Status status,
    @Nullable String owner,
    Instant dueAt,
    String plan,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Acceptance acceptance,
    int revision) {
  /**
   * OPEN: nobody said what will be done. IN_WORK: there is an owner and a plan. ACCEPTED: somebody
   * else than the owner bears the risk for a time; the control fails all the same. RESOLVED: a
   * later assessment found that it holds.
   */
  public enum Status {
    OPEN,
    IN_WORK,
    ACCEPTED,
    RESOLVED
  }

  /** Who bears the risk, until when, and why. */
  public record Acceptance(String by, Instant at, Instant until, String reason) {}

  public Finding {
    item = Map.copyOf(item);
  }

  public boolean isOverdue(Instant now) {
    return (status == Status.OPEN || status == Status.IN_WORK) && dueAt.isBefore(now);
  }
}
