package dev.kaizen.compliance;

import dev.kaizen.compliance.ClauseStatus.Attested;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A framework clause by clause. What nothing covers is listed, too: a list without its gaps would
 * say more than is known.
 */
public final class Coverage {
  private Coverage() {}

  /**
   * @param statuses of all controls, in the order of their numbers
   * @param attestations those in force for the framework, by clause
   */
  public static List<ClauseStatus> of(
      Framework framework, Map<ControlCard, Status> statuses, Map<String, Attested> attestations) {
    return framework.clauses().stream()
        .map(
            clause ->
                ClauseStatus.of(
                    clause, serving(framework, clause, statuses), attestations.get(clause.id())))
        .toList();
  }

  public static List<ClauseStatus> of(
      Framework framework, List<Assessment> assessments, Map<String, Attested> attestations) {
    Map<ControlCard, Status> statuses = new LinkedHashMap<>();
    assessments.forEach(a -> statuses.put(a.card(), a.status()));
    return of(framework, statuses, attestations);
  }

  private static Map<String, Status> serving(
      Framework framework, Clause clause, Map<ControlCard, Status> statuses) {
    Map<String, Status> serving = new LinkedHashMap<>();
    statuses.forEach(
        (card, status) -> {
          if (card.clauses().getOrDefault(framework, List.of()).contains(clause.id())) {
            serving.put(card.id(), status);
          }
        });
    return serving;
  }
}
