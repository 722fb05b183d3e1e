package dev.kaizen.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LastLoginTest {
  private static final Instant NOW = Instant.ofEpochSecond(10_000);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void login_in_the_browser_is_the_standard_claim() {
    assertThat(LastLogin.of(Map.of("auth_time", 9_000, "login_steps", Map.of("cookie", 9_900))))
        .contains(at(9_000));
  }

  @Test
  void login_by_password_grant_is_its_newest_step() {
    assertThat(LastLogin.of(Map.of("login_steps", Map.of("username", 9_000, "password", 9_001))))
        .contains(at(9_001));
  }

  @Test
  void time_of_issue_is_no_login() {
    assertThat(LastLogin.of(Map.of("iat", 10_000))).isEmpty();
  }

  @Test
  void claims_in_another_shape_are_no_login() {
    assertThat(LastLogin.of(Map.of("auth_time", "10000", "login_steps", List.of(10_000))))
        .isEmpty();
  }

  @Test
  void methods_are_the_realms() {
    assertThat(LastLogin.of(Map.of("auth_time", 9_000L, "amr", List.of("pwd", "otp"))))
        .contains(new LastLogin(Instant.ofEpochSecond(9_000), Set.of("otp", "pwd")));
  }

  @Test
  void login_is_fresh_until_its_age_is_over() {
    assertThat(at(9_700).isWithin(FIVE_MINUTES, NOW)).isTrue();
    assertThat(at(9_699).isWithin(FIVE_MINUTES, NOW)).isFalse();
  }

  @Test
  void login_in_the_future_is_not_fresh() {
    assertThat(at(10_060).isWithin(FIVE_MINUTES, NOW)).isTrue();
    assertThat(at(10_061).isWithin(FIVE_MINUTES, NOW)).isFalse();
  }

  @Test
  void caller_has_the_login_of_the_token() {
    TokenTenancy token =
        TokenTenancy.of(
            Map.of(
                "preferred_username",
                "rita",
                "organization",
                Map.of("acme", Map.of()),
                "auth_time",
                9_000));

    assertThat(token.caller(null).login()).isEqualTo(at(9_000));
    assertThat(Caller.key("acme", "rita", Set.of(), "nightly").login()).isNull();
  }

  private static LastLogin at(long second) {
    return new LastLogin(Instant.ofEpochSecond(second), Set.of());
  }
}
