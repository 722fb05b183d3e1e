package dev.kaizen.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.TokenTenancy;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedInTest {
  private static final Set<Role> REVIEWER = Set.of(Role.REVIEWER);
  private static final Set<Role> MEMBER = Set.of(Role.MEMBER);

  @Test
  void person_of_several_tenants_is_nobody_until_they_choose() {
    SignedIn duo = person(Map.of("acme", REVIEWER, "globex", MEMBER));

    assertThat(duo.caller()).isEmpty();
    assertThat(duo.choosing("globex").caller()).contains(Caller.person("globex", "duo", MEMBER));
  }

  @Test
  void person_of_no_tenant_has_no_caller() {
    assertThat(person(Map.of()).caller()).isEmpty();
  }

  @Test
  void renewal_brings_the_roles_of_now() {
    SignedIn before = person(Map.of("acme", REVIEWER));

    assertThat(before.renewed(person(Map.of("acme", MEMBER))).flatMap(SignedIn::caller))
        .contains(Caller.person("acme", "duo", MEMBER));
  }

  @Test
  void choice_outlives_a_renewal() {
    SignedIn before = person(Map.of("acme", REVIEWER, "globex", MEMBER)).choosing("globex");

    assertThat(
            before
                .renewed(person(Map.of("acme", REVIEWER, "globex", MEMBER)))
                .flatMap(SignedIn::caller)
                .map(Caller::tenant))
        .contains("globex");
  }

  @Test
  void session_ends_when_a_renewal_would_move_its_pages_to_another_tenant() {
    SignedIn only = person(Map.of("acme", REVIEWER));
    SignedIn chosen = person(Map.of("acme", REVIEWER, "globex", MEMBER)).choosing("globex");

    assertThat(only.renewed(person(Map.of("globex", REVIEWER)))).isEmpty();
    assertThat(only.renewed(person(Map.of("acme", REVIEWER, "globex", MEMBER)))).isEmpty();
    assertThat(only.renewed(person(Map.of()))).isEmpty();
    assertThat(chosen.renewed(person(Map.of("acme", REVIEWER)))).isEmpty();
  }

  @Test
  void further_login_keeps_the_choice_and_the_person() {
    SignedIn before = person(Map.of("acme", REVIEWER, "globex", MEMBER)).choosing("globex");
    SignedIn again = person(Map.of("acme", REVIEWER, "globex", MEMBER));
    SignedIn other =
        new SignedIn(
            new TokenTenancy("eve", again.tenancy().tenants(), false, null, null),
            "Eve",
            null,
            "id",
            "refresh",
            Instant.EPOCH);

    assertThat(before.loggedInAgain(again).flatMap(SignedIn::caller).map(Caller::tenant))
        .contains("globex");
    assertThat(before.loggedInAgain(other)).isEmpty();
  }

  private static SignedIn person(Map<String, Set<Role>> tenants) {
    return new SignedIn(
        new TokenTenancy("duo", tenants, false, null, null),
        "Duo",
        null,
        "id",
        "refresh",
        Instant.EPOCH);
  }
}
