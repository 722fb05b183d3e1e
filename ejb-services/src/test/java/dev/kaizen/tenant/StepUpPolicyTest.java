package dev.kaizen.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepUpPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LastLogin FRESH = new LastLogin(NOW.minusSeconds(300), Set.of("pwd"));
  private static final LastLogin OLD = new LastLogin(NOW.minusSeconds(301), Set.of("pwd"));

  private final StepUpPolicy policy = policy("delete-tenant", "rotate-keys");

  @Test
  void dangerous_act_wants_a_fresh_login() {
    Callers.run(person(FRESH), () -> policy.require(DangerousAct.DELETE_TENANT));

    assertRefused(person(OLD));
  }

  @Test
  void login_nobody_knows_of_is_not_fresh() {
    assertRefused(person(null));
    assertRefused(Caller.key("acme", "ada", Set.of(Role.TENANT_ADMIN), "nightly"));
  }

  @Test
  void act_that_is_not_configured_wants_none() {
    assertThatCode(
            () -> Callers.run(person(null), () -> policy.require(DangerousAct.CREATE_API_KEY)))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                Callers.run(person(null), () -> policy("none").require(DangerousAct.DELETE_TENANT)))
        .doesNotThrowAnyException();
  }

  @Test
  void server_itself_needs_no_login() {
    assertThatCode(
            () ->
                Callers.run(
                    Caller.system("acme", "upkeep"),
                    () -> policy.require(DangerousAct.DELETE_TENANT)))
        .doesNotThrowAnyException();
  }

  @Test
  void fresh_login_is_told_to_who_signs_by_it() throws Exception {
    LastLogin signed =
        Callers.<LastLogin, RuntimeException>call(
            person(FRESH), () -> policy("none").requireFresh());

    assertThat(signed).isEqualTo(FRESH);
  }

  @Test
  void word_that_is_no_act_is_no_configuration() {
    assertThatThrownBy(() -> policy("delete-tennant")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_act_has_a_name_of_its_own() {
    assertThat(DangerousAct.values())
        .allSatisfy(act -> assertThat(DangerousAct.fromConfigName(act.configName())).contains(act));
  }

  private void assertRefused(Caller caller) {
    assertThatThrownBy(() -> Callers.run(caller, () -> policy.require(DangerousAct.DELETE_TENANT)))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STEP_UP_REQUIRED));
  }

  private static StepUpPolicy policy(String... acts) {
    return new StepUpPolicy(Set.of(acts), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Caller person(@Nullable LastLogin login) {
    return Caller.person("acme", "ada", Set.of(Role.TENANT_ADMIN), login);
  }
}
