package dev.kaizen.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MayDecideTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private static Caller reviewer(String name) {
    return Caller.person("acme", name, Set.of(Role.REVIEWER));
  }

  private static ApprovalRequest request(ApprovalStatus status, List<ApprovalDecision> decisions) {
    return new ApprovalRequest(
        new UUID(0, 1),
        "run:1:ask:2",
        "purchase-approval v1",
        "Purchase",
        "",
        "",
        Map.of(),
        List.of(),
        "0".repeat(64),
        "wim",
        "reviewer",
        2,
        false,
        status,
        null,
        NOW,
        null,
        null,
        decisions,
        1);
  }

  @Test
  void reviewer_who_did_not_ask_may_decide() {
    assertThat(MayDecide.obstacle(request(ApprovalStatus.OPEN, List.of()), reviewer("rita")))
        .isEmpty();
  }

  @Test
  void requester_is_told_that_another_person_must_decide() {
    assertThat(MayDecide.obstacle(request(ApprovalStatus.OPEN, List.of()), reviewer("wim")))
        .hasValueSatisfying(words -> assertThat(words).contains("nobody approves their own"));
  }

  @Test
  void who_has_decided_is_told_how_many_must_follow() {
    ApprovalDecision hers = new ApprovalDecision(new UUID(0, 2), "rita", true, "", "", NOW);

    assertThat(MayDecide.obstacle(request(ApprovalStatus.OPEN, List.of(hers)), reviewer("rita")))
        .contains("You have decided. One more person must follow.");
  }

  @Test
  void person_without_the_role_is_told_which_one_it_is() {
    Caller admin = Caller.person("acme", "ada", Set.of(Role.TENANT_ADMIN));

    assertThat(MayDecide.obstacle(request(ApprovalStatus.OPEN, List.of()), admin))
        .hasValueSatisfying(words -> assertThat(words).contains("role reviewer"));
  }

  @Test
  void decided_request_leaves_nothing_to_do() {
    assertThat(MayDecide.obstacle(request(ApprovalStatus.APPROVED, List.of()), reviewer("rita")))
        .isPresent();
  }
}
