package dev.kaizen.approval.engine;

import static dev.kaizen.approval.engine.Requests.HASH;
import static dev.kaizen.approval.engine.Requests.NOW;
import static dev.kaizen.approval.engine.Requests.after;
import static dev.kaizen.approval.engine.Requests.approve;
import static dev.kaizen.approval.engine.Requests.reject;
import static dev.kaizen.approval.engine.Requests.reviewer;
import static dev.kaizen.approval.engine.Requests.terms;
import static dev.kaizen.approval.engine.Requests.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.approval.policy.Timing;
import dev.kaizen.sdk.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalEngineTest {
  private static final ApprovalTerms ONE = ApprovalTerms.ofWorkflow("reviewer", 1);
  private static final ApprovalTerms TWO = ApprovalTerms.ofWorkflow("reviewer", 2);

  @Test
  void one_approval_is_enough_where_one_is_asked_for() {
    assertThat(after(under(ONE), approve(reviewer("rita"))).status())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void where_two_are_asked_for_the_first_counts_and_the_second_ends_it() {
    ApprovalRequest first = after(under(TWO), approve(reviewer("rita")));
    assertThat(first.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(after(first, approve(reviewer("rob"))).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void nobody_counts_twice() {
    ApprovalRequest first = after(under(TWO), approve(reviewer("rita")));
    assertRefused(first, approve(reviewer("rita")), ErrorCode.ALREADY_DECIDED);
  }

  @Test
  void one_rejection_ends_it_whatever_others_said() {
    ApprovalRequest first = after(under(TWO), approve(reviewer("rita")));
    assertThat(after(first, reject(reviewer("rob"))).status()).isEqualTo(ApprovalStatus.REJECTED);
  }

  @Test
  void a_rejection_says_why() {
    assertRefused(
        under(ONE),
        new Vote(reviewer("rita"), false, " ", HASH, Map.of(), false),
        ErrorCode.INVALID_INPUT);
  }

  @Test
  void who_wants_it_or_wrote_what_asks_cannot_decide() {
    assertRefused(under(ONE), approve(reviewer("mia")), ErrorCode.SEPARATION_OF_DUTIES);
    assertRefused(under(ONE), approve(reviewer("wim")), ErrorCode.SEPARATION_OF_DUTIES);
  }

  @Test
  void deputies_of_the_requester_and_their_deputies_cannot_decide() {
    Voter deputy = new Voter("rob", Set.of("reviewer"), List.of(), Set.of("zoe", "mia"));
    assertRefused(under(ONE), approve(deputy), ErrorCode.SEPARATION_OF_DUTIES);
  }

  @Test
  void another_role_does_not_decide() {
    Voter officer = new Voter("cora", Set.of("compliance-officer"));
    assertRefused(under(ONE), approve(officer), ErrorCode.FORBIDDEN);
  }

  @Test
  void another_hash_is_refused() {
    assertRefused(
        under(ONE),
        new Vote(reviewer("rita"), true, "", "b".repeat(64), Map.of(), false),
        ErrorCode.CONTENT_CHANGED);
  }

  @Test
  void deputy_fills_the_owners_seat_and_neither_speaks_again() {
    Voter deputy =
        new Voter(
            "cora",
            Set.of("compliance-officer"),
            List.of(new Seat("rita", Set.of("reviewer"))),
            Set.of("rita"));
    ApprovalRequest first = after(under(TWO), approve(deputy));
    assertThat(first.decisions().getFirst().actingFor()).isEqualTo("rita");
    assertRefused(first, approve(reviewer("rita")), ErrorCode.ALREADY_DECIDED);
    assertRefused(first, approve(deputy), ErrorCode.ALREADY_DECIDED);
    assertThat(after(first, approve(reviewer("rob"))).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void stages_are_asked_one_after_the_other() {
    ApprovalTerms terms =
        terms(
            Stage.of(Group.ofRole("reviewer", 1)), Stage.of(Group.ofRole("compliance-officer", 1)));
    Voter cora = new Voter("cora", Set.of("compliance-officer"));
    assertRefused(under(terms), approve(cora), ErrorCode.FORBIDDEN);
    ApprovalRequest first = after(under(terms), approve(reviewer("rita")));
    assertThat(first.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(after(first, approve(cora)).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void groups_of_a_stage_are_asked_at_once_and_each_must_approve() {
    ApprovalTerms terms = terms(Group.ofRole("reviewer", 1), Group.ofRole("compliance-officer", 1));
    Voter cora = new Voter("cora", Set.of("compliance-officer"));
    ApprovalRequest first = after(under(terms), approve(cora));
    assertThat(first.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(after(first, approve(reviewer("rita"))).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void weights_add_up() {
    Group group = new Group("board", null, List.of("a", "b", "c"), 3, Map.of("a", 2), 2);
    ApprovalRequest first = after(under(terms(group)), approve(new Voter("a", Set.of())));
    assertThat(first.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(after(first, approve(new Voter("b", Set.of()))).status())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void where_every_named_person_must_approve_one_rejection_is_enough_to_fail() {
    Group group = new Group("all", null, List.of("a", "b"), 0, Map.of(), 2);
    assertThat(after(under(terms(group)), reject(new Voter("a", Set.of()))).status())
        .isEqualTo(ApprovalStatus.REJECTED);
  }

  @Test
  void role_with_a_veto_objects_alone_and_approves_nothing() {
    ApprovalTerms terms =
        terms(
            new Stage(
                "",
                List.of(new Group("", "reviewer", List.of(), 2, Map.of(), 5)),
                List.of("compliance-officer")));
    Voter cora = new Voter("cora", Set.of("compliance-officer"));
    assertRefused(under(terms), approve(cora), ErrorCode.FORBIDDEN);
    assertThat(after(under(terms), reject(cora)).status()).isEqualTo(ApprovalStatus.REJECTED);
    assertThat(after(under(terms), reject(reviewer("rita"))).status())
        .isEqualTo(ApprovalStatus.OPEN);
  }

  @Test
  void conflict_of_interest_keeps_out_and_so_does_one_that_cannot_be_told() {
    assertRefused(
        under(conflict("state.approver.username == 'rita'")),
        approve(reviewer("rita")),
        ErrorCode.SEPARATION_OF_DUTIES);
    assertRefused(
        under(conflict("input.action.nothing == 'x'")),
        approve(reviewer("rita")),
        ErrorCode.SEPARATION_OF_DUTIES);
    assertThat(
            after(under(conflict("state.approver.username == 'rob'")), approve(reviewer("rita")))
                .status())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void signed_decisions_need_a_fresh_login() {
    ApprovalTerms signed = new ApprovalTerms(ONE.stages(), true, List.of(), "", Timing.usual());
    assertRefused(under(signed), approve(reviewer("rita")), ErrorCode.STEP_UP_REQUIRED);
    assertThat(
            after(under(signed), new Vote(reviewer("rita"), true, "", HASH, Map.of(), true))
                .status())
        .isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void only_what_the_author_allowed_is_edited_and_earlier_words_fall() {
    ApprovalTerms editable =
        new ApprovalTerms(TWO.stages(), false, List.of("amount"), "", Timing.usual());
    ApprovalRequest first = after(under(editable), approve(reviewer("rita")));
    assertRefused(first, edit("supplier", "Other"), ErrorCode.INVALID_INPUT);
    assertRefused(first, edit("amount", "much"), ErrorCode.INVALID_INPUT);
    assertRefused(first, edit("amount", 100L), ErrorCode.INVALID_INPUT);
    assertThat(ApprovalEngine.judge(first, edit("amount", 90L), NOW))
        .isInstanceOf(Verdict.Counts.class);
  }

  private static Vote edit(String name, Object value) {
    return new Vote(reviewer("rob"), true, "", HASH, Map.of(name, value), false);
  }

  private static ApprovalTerms conflict(String condition) {
    return new ApprovalTerms(ONE.stages(), false, List.of(), condition, Timing.usual());
  }

  private static void assertRefused(ApprovalRequest request, Vote vote, ErrorCode code) {
    assertThat(ApprovalEngine.judge(request, vote, NOW))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
