package dev.kaizen.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MemberDirectoryTest {
  private final KnownOrganizations organizations = new KnownOrganizations();
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final MemberDirectory directory = new MemberDirectory(organizations, clock);

  @Test
  void people_are_found_by_role_and_by_name_disabled_ones_too() {
    organizations.people("acme", member("rita", Role.REVIEWER, true));
    organizations.people("acme", member("rob", Role.REVIEWER, false));
    organizations.people("acme", member("mia", Role.MEMBER, true));

    assertThat(in("acme", () -> directory.withRole(Role.REVIEWER)))
        .extracting(Person::username, Person::enabled)
        .containsExactly(tuple("rita", true), tuple("rob", false));
    assertThat(in("acme", () -> directory.find("mia")).orElseThrow().roles())
        .containsExactly(Role.MEMBER);
    assertThat(in("acme", () -> directory.find("nobody"))).isEmpty();
  }

  @Test
  void tenants_are_never_mixed() {
    organizations.people("acme", member("rita", Role.REVIEWER, true));
    organizations.people("globex", member("gl-rita", Role.REVIEWER, true));

    assertThat(in("acme", () -> directory.find("rita"))).isPresent();
    assertThat(in("globex", () -> directory.find("rita"))).isEmpty();
    assertThat(in("globex", () -> directory.withRole(Role.REVIEWER)))
        .extracting(Person::username)
        .containsExactly("gl-rita");
  }

  @Test
  void the_provider_is_asked_again_after_half_a_minute() {
    in("acme", () -> directory.find("rita"));
    organizations.people("acme", member("rita", Role.REVIEWER, true));

    now = now.plus(Duration.ofSeconds(29));
    assertThat(in("acme", () -> directory.find("rita"))).isEmpty();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(in("acme", () -> directory.find("rita"))).isPresent();
    assertThat(organizations.asked).containsExactly("acme", "acme");
  }

  @Test
  void many_who_ask_at_once_ask_the_provider_once() throws Exception {
    organizations.people("acme", member("rita", Role.REVIEWER, true));
    List<Callable<Optional<Person>>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(() -> in("acme", () -> directory.find("rita")));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var found : threads.invokeAll(all)) {
        assertThat(found.get()).isPresent();
      }
    }

    assertThat(organizations.asked).containsExactly("acme");
  }

  @Test
  void nothing_is_known_while_the_provider_is_away_and_all_is_when_it_is_back() {
    organizations.people("acme", member("rita", Role.REVIEWER, true));
    for (RuntimeException failure :
        List.of(
            new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, "away"),
            new KaizenException(ErrorCode.NOT_FOUND, "no such organization"),
            new IllegalStateException("broken"))) {
      organizations.failure = failure;
      assertThatThrownBy(() -> in("acme", () -> directory.withRole(Role.REVIEWER)))
          .isInstanceOfSatisfying(
              KaizenException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.DEPENDENCY_UNAVAILABLE));
    }
    organizations.failure = null;

    assertThat(in("acme", () -> directory.find("rita"))).isPresent();
  }

  private static <T> T in(String tenant, Callable<T> work) {
    Caller caller = Caller.person(tenant, "ada", Set.of(Role.TENANT_ADMIN));
    return Callers.<T, RuntimeException>call(
        caller,
        () -> {
          try {
            return work.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Member member(String username, Role role, boolean enabled) {
    return new Member(username, username, username + "@acme.test", Set.of(role), enabled);
  }
}
