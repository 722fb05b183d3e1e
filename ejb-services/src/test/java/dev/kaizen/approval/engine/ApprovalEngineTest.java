package dev.kaizen.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.sdk.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalEngineTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String HASH = "a".repeat(64);

  private final List<ApprovalDecision> decisions = new ArrayList<>();
  private ApprovalStatus status = ApprovalStatus.OPEN;
  private int required = 1;
  private @Nullable Instant dueAt;

  @Test
  void one_approval_is_enough_where_one_is_asked_for() {
    assertThat(approve("rita")).isEqualTo(new Verdict.Ends(ApprovalStatus.APPROVED));
  }

  @Test
  void where_two_are_asked_for_the_first_counts_and_the_second_ends_it() {
    required = 2;
    assertThat(approve("rita")).isEqualTo(new Verdict.Counts());
    decided("rita");
    assertThat(approve("rob")).isEqualTo(new Verdict.Ends(ApprovalStatus.APPROVED));
  }

  @Test
  void nobody_counts_twice() {
    required = 2;
    decided("rita");
    assertRefused(approve("rita"), ErrorCode.ALREADY_DECIDED);
  }

  @Test
  void one_rejection_ends_it_whatever_others_said() {
    required = 3;
    decided("rita");
    assertThat(judge("rob", "reviewer", false, "Too dear.", HASH))
        .isEqualTo(new Verdict.Ends(ApprovalStatus.REJECTED));
  }

  @Test
  void a_rejection_says_why() {
    assertRefused(judge("rita", "reviewer", false, " ", HASH), ErrorCode.INVALID_INPUT);
  }

  @Test
  void requester_cannot_approve_own_request() {
    assertRefused(approve("mia"), ErrorCode.SEPARATION_OF_DUTIES);
  }

  @Test
  void requester_cannot_reject_own_request() {
    assertRefused(judge("mia", "reviewer", false, "No.", HASH), ErrorCode.SEPARATION_OF_DUTIES);
  }

  @Test
  void another_role_does_not_replace_the_one_asked_for() {
    assertRefused(judge("ada", "tenant-admin", true, "", HASH), ErrorCode.FORBIDDEN);
  }

  @Test
  void a_decision_on_other_content_does_not_count() {
    assertRefused(judge("rita", "reviewer", true, "", "b".repeat(64)), ErrorCode.CONTENT_CHANGED);
  }

  @Test
  void what_is_closed_takes_no_further_decision() {
    for (ApprovalStatus end : ApprovalStatus.values()) {
      if (end != ApprovalStatus.OPEN) {
        status = end;
        assertRefused(approve("rita"), ErrorCode.ALREADY_DECIDED);
      }
    }
  }

  @Test
  void the_moment_it_is_due_it_is_late() {
    dueAt = NOW;
    assertRefused(approve("rita"), ErrorCode.ALREADY_DECIDED);
    assertThat(ApprovalEngine.isLate(request(), NOW)).isTrue();
  }

  @Test
  void before_it_is_due_it_can_be_decided() {
    dueAt = NOW.plus(Duration.ofMillis(1));
    assertThat(approve("rita")).isEqualTo(new Verdict.Ends(ApprovalStatus.APPROVED));
    assertThat(ApprovalEngine.isLate(request(), NOW)).isFalse();
  }

  private Verdict approve(String who) {
    return judge(who, "reviewer", true, "", HASH);
  }

  private Verdict judge(String who, String role, boolean approve, String comment, String hash) {
    Vote vote = new Vote(new Voter(who, Set.of(role)), approve, comment, hash);
    return ApprovalEngine.judge(request(), vote, NOW);
  }

  private void decided(String who) {
    decisions.add(new ApprovalDecision(UUID.randomUUID(), who, true, "", HASH, NOW));
  }

  private static void assertRefused(Verdict verdict, ErrorCode code) {
    assertThat(verdict)
        .isInstanceOfSatisfying(Verdict.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private ApprovalRequest request() {
    return new ApprovalRequest(
        UUID.randomUUID(),
        "run:1:approve:3",
        "purchase-approval v1",
        "Approve the purchase",
        "May we buy it?",
        "It costs more than the limit",
        Map.of("amount", 12_000),
        List.of(),
        HASH,
        "mia",
        "reviewer",
        required,
        false,
        status,
        null,
        NOW.minusSeconds(60),
        dueAt,
        null,
        decisions,
        1);
  }
}
