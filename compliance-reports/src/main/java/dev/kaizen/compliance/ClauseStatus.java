package dev.kaizen.compliance;

import dev.kaizen.compliance.ControlStatus.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a clause is met.
 *
 * @param controls ids of the controls that serve it, by number
 * @param attestation the statement of a person that stands for it, where no control speaks
 */
public record ClauseStatus(
    Clause clause, State state, List<String> controls, @Nullable Attested attestation) {
  /**
   * A clause is as good as the worst of its controls. ATTESTED: no control speaks, and a person's
   * statement with proof is in force; never counted as passing. NOT_COVERED: neither.
   */
  public enum State {
    PASSING,
    FAILING,
    STALE,
    NOT_APPLICABLE,
    ATTESTED,
    NOT_COVERED
  }

  /** What is told of an attestation beside its clause. */
  public record Attested(String statement, String by, java.time.Instant until) {}

  public ClauseStatus {
    controls = List.copyOf(controls);
  }

  /**
   * @param serving status of each control that serves the clause, by id and in the order of numbers
   * @param attestation the one in force, if there is one
   */
  static ClauseStatus of(
      Clause clause, Map<String, Status> serving, @Nullable Attested attestation) {
    State state = state(Set.copyOf(serving.values()));
    boolean silent = state == State.NOT_COVERED || state == State.NOT_APPLICABLE;
    return silent && attestation != null
        ? new ClauseStatus(clause, State.ATTESTED, List.copyOf(serving.keySet()), attestation)
        : new ClauseStatus(clause, state, List.copyOf(serving.keySet()), null);
  }

  private static State state(Collection<Status> statuses) {
    if (statuses.isEmpty()) {
      return State.NOT_COVERED;
    }
    if (statuses.contains(Status.FAILING)) {
      return State.FAILING;
    }
    if (statuses.contains(Status.STALE)) {
      return State.STALE;
    }
    return statuses.contains(Status.PASSING) ? State.PASSING : State.NOT_APPLICABLE;
  }
}
