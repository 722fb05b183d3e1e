package dev.kaizen.tenantadmin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.review.AccessReview.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void lines_are_who_has_one_of_the_roles_with_those_alone() {
    List<ReviewLine> lines =
        ReviewPolicy.lines(
            List.of(
                member("rita", Role.REVIEWER, Role.MEMBER),
                member("mia", Role.MEMBER),
                member("ada", Role.TENANT_ADMIN)),
            Set.of(Role.REVIEWER, Role.TENANT_ADMIN));

    assertThat(lines).extracting(ReviewLine::username).containsExactly("ada", "rita");
    assertThat(lines.getLast().roles()).containsExactly(Role.REVIEWER);
  }

  @Test
  void review_of_nobody_is_refused() {
    assertThatThrownBy(
            () -> ReviewPolicy.lines(List.of(member("mia", Role.MEMBER)), Set.of(Role.AUDITOR)))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void no_roles_named_means_all_of_a_tenant() {
    assertThat(ReviewPolicy.roles(Set.of()))
        .contains(Role.TENANT_ADMIN, Role.MEMBER)
        .doesNotContain(Role.PLATFORM_ADMIN);
  }

  @Test
  void roles_given_after_the_review_was_opened_stay() {
    ReviewLine line = new ReviewLine("rita", Set.of(Role.REVIEWER), null, null, null, null);

    assertThat(ReviewPolicy.left(member("rita", Role.REVIEWER, Role.AUDITOR), line))
        .containsExactly(Role.AUDITOR);
  }

  @Test
  void nobody_decides_on_their_own_roles() {
    assertThatThrownBy(() -> ReviewPolicy.requireNotOwn("ada", "ada"))
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.SEPARATION_OF_DUTIES));
  }

  @Test
  void review_is_overdue_until_it_is_closed() {
    assertThat(review(NOW, null).state(NOW)).isEqualTo(State.OPEN);
    assertThat(review(NOW, null).state(NOW.plusSeconds(1))).isEqualTo(State.OVERDUE);
    assertThat(review(NOW, NOW).state(NOW.plusSeconds(1))).isEqualTo(State.CLOSED);
  }

  @Test
  void formula_in_a_reason_is_defused_in_csv() {
    assertThat(ReviewCsv.cell("=cmd|' /C calc'!A0")).startsWith("'=");
    assertThat(ReviewCsv.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
  }

  private static Member member(String username, Role... roles) {
    return new Member(username, username, username + "@acme.test", Set.of(roles), true);
  }

  private static AccessReview review(Instant due, @Nullable Instant closed) {
    return new AccessReview(
        UUID.randomUUID(),
        "Review",
        Set.of(Role.MEMBER),
        "cora",
        NOW,
        due,
        1,
        0,
        closed == null ? null : "cora",
        closed);
  }
}
