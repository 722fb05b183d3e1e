package dev.kaizen.compliance.control;

import dev.kaizen.compliance.ControlStatus.Status;
import org.jspecify.annotations.Nullable;

/**
 * A control's answer.
 *
 * @param note why it is not applicable, or why it could not be evaluated
 */
public record Assessment(
    ControlCard card, Status status, Findings findings, @Nullable String note) {

  static Assessment of(ControlCard card, Findings findings) {
    if (findings.failing() > 0) {
      return new Assessment(card, Status.FAILING, findings, null);
    }
    if (findings.population() == 0) {
      return new Assessment(
          card, Status.NOT_APPLICABLE, findings, "There is nothing in this window to look at yet.");
    }
    return new Assessment(card, Status.PASSING, findings, null);
  }

  /** A control that cannot say yes says no. */
  static Assessment notEvaluated(ControlCard card) {
    return new Assessment(
        card,
        Status.FAILING,
        Findings.none(),
        "The control could not be evaluated; the server's log says why. Until it is, it fails.");
  }
}
