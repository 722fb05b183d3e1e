package dev.kaizen.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.ApprovalNews.Kind;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.engine.Requests;
import dev.kaizen.approval.engine.Seat;
import dev.kaizen.approval.engine.Voter;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mia wants it, wim wrote what asks; reviewers decide. */
class AudienceTest {
  private final ApprovalRequest request =
      Requests.under(Requests.terms(Group.ofRole("reviewer", 1)));

  @Test
  void who_may_decide_is_told() {
    assertThat(told(person("rita", true, Role.REVIEWER))).isTrue();
  }

  @Test
  void who_asked_who_wrote_it_and_their_deputies_are_not() {
    assertThat(told(person("mia", true, Role.REVIEWER))).isFalse();
    assertThat(told(person("wim", true, Role.REVIEWER))).isFalse();
    Person rob = person("rob", true, Role.REVIEWER);
    Voter deputy =
        new Voter("rob", Set.of("reviewer"), List.of(new Seat("mia", Set.of())), Set.of("mia"));
    assertThat(Audience.includes(to(), request, rob, deputy, Requests.NOW)).isFalse();
  }

  @Test
  void who_has_another_role_cannot_log_in_or_has_no_address_is_not() {
    assertThat(told(person("aud", true, Role.AUDITOR))).isFalse();
    assertThat(told(person("cora", true, Role.COMPLIANCE_OFFICER))).isFalse();
    assertThat(told(person("rita", false, Role.REVIEWER))).isFalse();
    assertThat(told(new Person("rita", "Rita", "", Set.of(Role.REVIEWER), true))).isFalse();
  }

  @Test
  void a_named_person_is_told_when_they_may_read_it() {
    Notice named = to("mia", "aud", "max");

    assertThat(told(named, person("mia", true, Role.MEMBER))).as("it is hers").isTrue();
    assertThat(told(named, person("aud", true, Role.AUDITOR))).isTrue();
    assertThat(told(named, person("max", true, Role.MEMBER))).as("not his business").isFalse();
    assertThat(told(named, person("rita", true, Role.REVIEWER))).as("not named").isFalse();
  }

  private boolean told(Person person) {
    return told(to(), person);
  }

  private boolean told(Notice notice, Person person) {
    Voter voter =
        new Voter(
            person.username(),
            person.roles().stream().map(Role::tokenName).collect(Collectors.toSet()));
    return Audience.includes(notice, request, person, voter, Requests.NOW);
  }

  private Notice to(String... names) {
    return new Notice(UUID.randomUUID(), request.id(), Kind.OPENED, List.of(names));
  }

  private static Person person(String username, boolean enabled, Role role) {
    return new Person(username, username, username + "@acme.test", Set.of(role), enabled);
  }
}
