package dev.kaizen.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.engine.Requests;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final ApprovalTerms ONE = ApprovalTerms.ofWorkflow("reviewer", 1);

  @Test
  void one_approval_would_not_have_been_enough_for_two() {
    ApprovalRequest approved = approvedBy("rita", "reviewer");

    Simulation told = Simulation.of(List.of(), policy("true", 2, "reviewer"), List.of(approved));

    assertThat(told.looked()).isEqualTo(1);
    assertThat(told.applies()).isEqualTo(1);
    assertThat(told.cases())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.before()).isEqualTo(ApprovalStatus.APPROVED);
              assertThat(c.after()).isEqualTo(ApprovalStatus.OPEN);
              assertThat(c.waitsFor()).contains("reviewer");
            });
  }

  @Test
  void word_of_another_role_does_not_count() {
    ApprovalRequest approved = approvedBy("rita", "reviewer");
    Simulation told =
        Simulation.of(List.of(), policy("true", 1, "compliance-officer"), List.of(approved));
    assertThat(told.changed()).isEqualTo(1);
  }

  @Test
  void what_the_policy_is_not_about_stays() {
    ApprovalRequest approved = approvedBy("rita", "reviewer");
    Simulation told =
        Simulation.of(
            List.of(), policy("input.action.amount > 1000", 2, "reviewer"), List.of(approved));
    assertThat(told.applies()).isZero();
    assertThat(told.cases()).isEmpty();
  }

  private static Policy policy(String when, int needed, String role) {
    return new Policy("tried", 1, "Tried", when, 1, ApprovalTerms.ofWorkflow(role, needed));
  }

  private static ApprovalRequest approvedBy(String person, String role) {
    ApprovalRequest open = Requests.under(ONE);
    ApprovalDecision said =
        new ApprovalDecision(
            UUID.randomUUID(),
            person,
            null,
            Set.of(role),
            true,
            "",
            open.contentHash(),
            Requests.NOW,
            Place.FIRST,
            Map.of(),
            null,
            null);
    return open.saying(said, Place.FIRST).closed(ApprovalStatus.APPROVED, Requests.NOW);
  }
}
